// SPDX-License-Identifier: Apache-2.0
#include "gazetteer/data_record.hpp"
#include "gazetteer/entity_store.hpp"
#include "gazetteer/pack.hpp"

namespace whomet {
namespace fs = std::filesystem;
namespace {

void write_pack(const LanguagePack& pack, ImageWriter& image) {
  image.text(pack.code);
  image.number(pack.files.size());
  for (const auto& [name, tree] : pack.files) {
    image.text(name);
    image.text(to_record(*tree));
  }
}

PackFiles read_files(ImageReader& image, const fs::path& folder) {
  PackFiles files;
  for (std::uint64_t left = image.number(); left > 0; --left) {
    const std::string name(image.text());
    const std::string file = (folder / (name + ".yaml")).generic_string();
    const std::string_view record = image.text();
    files.try_emplace(name, [=] { return data_from(record, file); });
  }
  return files;
}

}  // namespace

Gazetteer::Gazetteer() : store_(std::make_unique<EntityStore>(std::vector<Entity>{})) {}
Gazetteer::Gazetteer(Gazetteer&&) noexcept = default;
Gazetteer& Gazetteer::operator=(Gazetteer&&) noexcept = default;
Gazetteer::~Gazetteer() = default;

void Gazetteer::write(ImageWriter& image) const {
  image.text(hash_);
  EntityStore::write(*this, image);
  image.number(languages_.size());
  for (const auto& [code, pack] : languages_) write_pack(pack, image);
}

Gazetteer Gazetteer::read(ImageReader& image, const fs::path& folder) {
  Gazetteer gazetteer;
  gazetteer.hash_ = image.text();
  gazetteer.store_ = std::make_unique<EntityStore>(image);
  Faults none;
  for (std::uint64_t left = image.number(); left > 0; --left) {
    const std::string code(image.text());
    gazetteer.languages_.emplace(code,
                                 compile_pack(code, read_files(image, folder / "languages" / code), none));
  }
  if (!none.none()) throw BadImage(to_string(none.all().front()));
  return gazetteer;
}

const Entity& Gazetteer::operator[](EntityRef ref) const {
  return (*store_)[ref];
}

std::size_t Gazetteer::size() const {
  return store_->size();
}

EntityRef Gazetteer::find(std::string_view id) const {
  return store_->find(id);
}

std::span<const EntityRef> Gazetteer::with_facts() const {
  return store_->with_facts();
}

}  // namespace whomet
