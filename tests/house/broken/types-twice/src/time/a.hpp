namespace whomet {
struct Lexicon {
};
}  // namespace whomet
