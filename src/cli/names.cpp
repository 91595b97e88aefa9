// SPDX-License-Identifier: Apache-2.0
#include "cli/names.hpp"

#include "query/name_index.hpp"
#include "store/open.hpp"
#include "whomet/text.hpp"

namespace whomet {
namespace {

/// Without the language packs' grammars, which take most of the time and no name needs.
Gazetteer load_gazetteer(const GazetteerOptions& options, const Program& program) {
  Faults faults;
  Gazetteer gazetteer = Gazetteer::load(gazetteer_folder(options, program),
                                        {options.files.begin(), options.files.end()}, faults);
  if (!faults.none()) throw BadInput(to_string(faults.all().front()));
  return gazetteer;
}

}  // namespace

struct Names::Index {
  Connection db;
  Gazetteer gazetteer;
  NameIndex names{db, gazetteer};
};

Names::Names(std::string database, const GazetteerOptions& gazetteer, const Program& program)
    : database_(std::move(database)), gazetteer_(gazetteer), program_(program) {}
Names::~Names() = default;

NamedEntity Names::find(const std::string& name) {
  if (!index_) index_.reset(new Index{open_for_reading(database_), load_gazetteer(gazetteer_, program_)});
  const std::string words = to_nfc(name);
  if (auto found = index_->names.by_id(words)) return *found;
  if (auto found = index_->names.find(words)) return *found;
  throw NothingFound("nobody and nothing here is called '" + name + "'" +
                     did_you_mean(index_->names.near(words)));
}

}  // namespace whomet
