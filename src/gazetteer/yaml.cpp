// SPDX-License-Identifier: Apache-2.0
// YAML into Data by yaml-cpp's event parser: its node tree costs several times the parsing itself.
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <sstream>
#include <utility>

#include "gazetteer/files.hpp"
#include "gazetteer/yaml_text.hpp"
#include "whomet/gazetteer.hpp"
#include "whomet/text.hpp"

namespace whomet {
namespace {

/// Builds the tree from the inside out: a list or map is handed to the one around it when it ends.
class Builder final : public YAML::EventHandler {
 public:
  Builder(FileName file, Faults& faults) : file_(std::move(file)), faults_(faults) {}

  Data take() { return std::move(root_); }
  /// Where the last scalar begins: a byte of the text.
  const YAML::Mark& last_scalar() const { return last_scalar_; }

  void OnDocumentStart(const YAML::Mark& mark) override {
    if (++documents_ == 2) faults_.add(at(mark), "a second document in one file; take the line '---' out");
  }
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t) override { put(value(mark, Data::Type::null)); }
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
    faults_.add(at(mark), "aliases (*name) are not used here; write the value out");
    put(value(mark, Data::Type::null));
  }
  void OnScalar(const YAML::Mark& mark, const std::string&, YAML::anchor_t,
                const std::string& text) override {
    last_scalar_ = mark;
    Data scalar = value(mark, Data::Type::scalar);
    scalar.text = text;
    put(std::move(scalar));
  }
  void OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t,
                       YAML::EmitterStyle::value) override {
    open_.push_back({value(mark, Data::Type::list), {}, false});
  }
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t,
                  YAML::EmitterStyle::value) override {
    open_.push_back({value(mark, Data::Type::map), {}, false});
  }
  void OnMapEnd() override {
    check_keys(open_.back().data);
    close();
  }

 private:
  struct Open {
    Data data;
    Data key;
    bool has_key;
  };

  Where at(const YAML::Mark& mark) const {
    return {file_, static_cast<std::uint32_t>(mark.line + 1), static_cast<std::uint32_t>(mark.column + 1)};
  }

  Data value(const YAML::Mark& mark, Data::Type type) const {
    Data data;
    data.type = type;
    data.where = at(mark);
    return data;
  }

  void put(Data data) {
    if (open_.empty()) {
      if (documents_ < 2) root_ = std::move(data);
    } else if (Open& outer = open_.back(); outer.data.is_list()) {
      outer.data.items.push_back(std::move(data));
    } else if (!std::exchange(outer.has_key, !outer.has_key)) {
      outer.key = std::move(data);
    } else {
      outer.data.entries.emplace_back(std::move(outer.key), std::move(data));
    }
  }

  void close() {
    Data data = std::move(open_.back().data);
    open_.pop_back();
    put(std::move(data));
  }

  void check_keys(const Data& map) {
    std::vector<const Data*> keys;
    for (const Data::Entry& entry : map.entries) {
      if (entry.first.is_scalar())
        keys.push_back(&entry.first);
      else
        faults_.add(entry.first, "a key must be a plain word");
    }
    std::stable_sort(keys.begin(), keys.end(), [](auto* a, auto* b) { return a->text < b->text; });
    for (std::size_t i = 1; i < keys.size(); ++i) {
      if (keys[i]->text == keys[i - 1]->text) tell_repeated(*keys[i], *keys[i - 1]);
    }
  }

  void tell_repeated(const Data& key, const Data& first) {
    faults_.add(key, "the key '" + key.text + "' stands already in line " + std::to_string(first.where.line) +
                         "; keep one of the two");
  }

  FileName file_;
  Faults& faults_;
  std::vector<Open> open_;
  Data root_;
  YAML::Mark last_scalar_;
  int documents_ = 0;
};

void parse(const std::string& yaml, Builder& builder, const FileName& file, Faults& faults) {
  std::istringstream stream(yaml);
  YAML::Parser parser(stream);
  // The second document is told as a fault; on broken input yaml-cpp 0.7 finds documents without end.
  for (int documents = 0; documents < 2 && parser.HandleNextDocument(builder);) ++documents;
  const auto last = static_cast<std::size_t>(builder.last_scalar().pos);
  if (is_unclosed(yaml, last)) faults.add(place_of(yaml, last, file), "this quote never closes; close it");
}

}  // namespace

Data parse_yaml(std::string_view yaml, const std::string& name, Faults& faults) {
  const auto file = std::make_shared<const std::string>(name);
  if (!is_text(yaml, file, faults)) return {};
  Builder builder(file, faults);
  try {
    parse(to_nfc(yaml), builder, file, faults);
  } catch (const YAML::Exception& error) {
    faults.add({file, static_cast<std::uint32_t>(error.mark.line + 1),
                static_cast<std::uint32_t>(error.mark.column + 1)},
               error.msg + remedy(error.msg));
    return {};
  }
  return builder.take();
}

Data load_yaml(const std::filesystem::path& file, Faults& faults) {
  const std::optional<std::string> yaml = read_file(file, faults);
  return yaml ? parse_yaml(*yaml, file.generic_string(), faults) : Data{};
}

}  // namespace whomet
