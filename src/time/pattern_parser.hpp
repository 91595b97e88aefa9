// SPDX-License-Identifier: Apache-2.0
// Parses the notation of patterns into nodes (see pattern.hpp).
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "time/pattern.hpp"

namespace whomet::times {

using Macros = std::map<std::string, const Data*, std::less<>>;

/// Parses one pattern. Nodes are made back to front, so that each knows what follows it.
class PatternParser {
 public:
  PatternParser(LexiconBuilder& lexicon, const Macros& macros, std::vector<Node>& nodes, Faults& faults)
      : lexicon_(lexicon), macros_(macros), nodes_(nodes), faults_(faults) {}
  /// The first node of the pattern that `at` holds.
  std::uint32_t parse(const Data& at);

 private:
  struct Piece {
    enum class Kind : std::uint8_t { item, sequence, choice, optional } kind = Kind::item;
    Node item;
    std::vector<Piece> parts;
  };

  Piece choice();
  Piece sequence();
  Piece atom();
  Piece group(char close);
  Piece macro();
  Piece item();
  std::string_view name(std::string_view stop);
  Slot slot_of(std::string_view name);
  void skip_blanks();
  bool at_end() const { return text_.empty(); }
  void fault(const std::string& message);
  std::uint32_t add(Node node);
  std::uint32_t emit(const Piece&, std::uint32_t next);

  LexiconBuilder& lexicon_;
  const Macros& macros_;
  std::vector<Node>& nodes_;
  Faults& faults_;
  const Data* at_ = nullptr;
  std::string_view text_;
  int depth_ = 0;
};

}  // namespace whomet::times
