// SPDX-License-Identifier: Apache-2.0
#include "gazetteer/entity_store.hpp"

#include <bit>
#include <ranges>

#include "gazetteer/entity_record.hpp"
#include "whomet/hash.hpp"

namespace whomet {
namespace {

std::size_t slot_of(std::string_view id, std::size_t slots) {
  return hash_of(id) & (slots - 1);
}

/// The refs by their ids; of two entities with one id the first is found.
template <typename IdOf>
std::vector<EntityRef> id_table(std::size_t size, IdOf id_of) {
  std::vector<EntityRef> table(std::bit_ceil(size + size / 2 + 1), no_entity);
  for (EntityRef ref = 0; ref < size; ++ref) {
    std::size_t slot = slot_of(id_of(ref), table.size());
    while (table[slot] != no_entity) slot = (slot + 1) & (table.size() - 1);
    table[slot] = ref;
  }
  return table;
}

bool has_facts(const Entity& e) {
  return e.kind == Kind::country || !e.offices.empty() || !e.kin.empty() || !e.iso.empty() || !e.words.empty() || !e.capital.empty() ||
         !e.stands_for.empty();
}

/// `entity` gives an entity by its ref.
template <typename EntityOf>
std::vector<EntityRef> refs_with_facts(std::size_t size, EntityOf entity) {
  std::vector<EntityRef> refs;
  for (EntityRef ref = 0; ref < size; ++ref)
    if (has_facts(entity(ref))) refs.push_back(ref);
  return refs;
}

std::unique_ptr<std::atomic<const Entity*>[]> no_entities(std::size_t size) {
  return std::make_unique<std::atomic<const Entity*>[]>(size);
}

}  // namespace

EntityStore::EntityStore(std::vector<Entity> entities)
    : size_(entities.size()), by_ref_(no_entities(entities.size())) {
  for (Entity& entity : entities)
    by_ref_[entities_.size()].store(&entities_.emplace_back(std::move(entity)));
  own_by_id_ = id_table(size_, [this](EntityRef ref) { return id_of(ref); });
  own_with_facts_ = refs_with_facts(size_, [this](EntityRef ref) -> const Entity& { return (*this)[ref]; });
  by_id_ = own_by_id_;
  with_facts_ = own_with_facts_;
}

EntityStore::EntityStore(ImageReader& image)
    : size_(0), records_(TextTable::read(image)), by_id_(image.array<EntityRef>()),
      with_facts_(image.array<EntityRef>()) {
  size_ = records_.size();
  by_ref_ = no_entities(size_);
  if (!std::has_single_bit(by_id_.size()) || by_id_.size() <= size_)
    throw BadImage("the ids contradict themselves");
}

void EntityStore::write(const Gazetteer& gazetteer, ImageWriter& image) {
  const auto size = static_cast<EntityRef>(gazetteer.size());
  write_texts(std::views::iota(EntityRef{0}, size) |
                  std::views::transform([&](EntityRef ref) { return to_record(gazetteer[ref]); }),
              image);
  image.array<EntityRef>(id_table(size, [&](EntityRef ref) { return std::string_view(gazetteer[ref].id); }));
  image.array(gazetteer.with_facts());
}

std::string_view EntityStore::id_of(EntityRef ref) const {
  return records_.size() > 0 ? id_in(records_[ref]) : std::string_view((*this)[ref].id);
}

EntityRef EntityStore::find(std::string_view id) const {
  std::size_t slot = slot_of(id, by_id_.size());
  while (by_id_[slot] != no_entity && id_of(by_id_[slot]) != id) slot = (slot + 1) & (by_id_.size() - 1);
  return by_id_[slot];
}

const Entity& EntityStore::read(EntityRef ref) const {
  const std::lock_guard lock(reading_);
  if (const Entity* entity = by_ref_[ref].load()) return *entity;
  const Entity& entity = entities_.emplace_back(entity_from(records_[ref]));
  by_ref_[ref].store(&entity, std::memory_order_release);
  return entity;
}

}  // namespace whomet
