// SPDX-License-Identifier: Apache-2.0
// The entities of a gazetteer: as they were read from YAML, or in an image, from which each is read when it is
// first asked for, so that a million people load at once.
#pragma once

#include <atomic>
#include <deque>
#include <memory>
#include <mutex>
#include <vector>

#include "whomet/gazetteer.hpp"

namespace whomet {

class EntityStore {
 public:
  explicit EntityStore(std::vector<Entity>);
  explicit EntityStore(ImageReader&);
  static void write(const Gazetteer&, ImageWriter&);

  std::size_t size() const { return size_; }
  /// The reference holds as long as the store. Safe to call from several threads.
  const Entity& operator[](EntityRef ref) const {
    const Entity* entity = by_ref_[ref].load(std::memory_order_acquire);
    return entity ? *entity : read(ref);
  }
  EntityRef find(std::string_view id) const;
  std::span<const EntityRef> with_facts() const { return with_facts_; }

 private:
  std::string_view id_of(EntityRef) const;
  const Entity& read(EntityRef) const;

  std::size_t size_;
  TextTable records_;                 // empty where the entities were read from YAML
  std::span<const EntityRef> by_id_;  // open addressing by the id's hash
  std::span<const EntityRef> with_facts_;
  std::vector<EntityRef> own_by_id_, own_with_facts_;  // where they are in no image
  std::unique_ptr<std::atomic<const Entity*>[]> by_ref_;
  mutable std::deque<Entity> entities_;  // those that were asked for
  mutable std::mutex reading_;
};

}  // namespace whomet
