namespace whomet {
class Lexicon {
};
}  // namespace whomet
