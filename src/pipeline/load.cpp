// SPDX-License-Identifier: Apache-2.0
// From a gazetteer to knowledge: what takes long is compiled into an image, and every start reads only that.
#include <system_error>

#include "pipeline/cache.hpp"
#include "pipeline/languages.hpp"
#include "pipeline/stamp.hpp"

namespace whomet {
namespace fs = std::filesystem;
namespace {

void require_default_language(const Gazetteer& gazetteer, const fs::path& folder, Faults& faults) {
  if (gazetteer.languages().contains(default_language)) return;
  faults.add(Where{std::make_shared<const std::string>(folder.string()), 0, 0},
             "there is no language pack `languages/" + std::string(default_language) +
                 "`; name the gazetteer's folder");
}

struct CompiledImage {
  std::string hash;  // of the gazetteer that it was compiled from
  std::string image;
};

CompiledImage compile(const GazetteerFiles& files, Faults& faults) {
  const Gazetteer gazetteer = Gazetteer::load(files.folder, files.entities, faults);
  if (!faults.none()) return {};
  require_default_language(gazetteer, files.folder, faults);
  ImageWriter image;
  gazetteer.write(image);
  image.append(compile_languages(gazetteer, faults));
  return {gazetteer.hash(), image.take()};
}

/// Throws BadImage.
std::unique_ptr<const Knowledge> read(const ImageBytes& bytes, const fs::path& folder) {
  auto knowledge = std::make_unique<Knowledge>();
  knowledge->image = bytes.owner;
  ImageReader image(bytes.bytes);
  knowledge->gazetteer = Gazetteer::read(image, folder);
  read_languages(image, *knowledge);
  return knowledge;
}

void try_to_keep(const CompiledImage& compiled, const Cache& cache) {
  try {
    keep_image(cache, compiled.hash, compiled.image);
  } catch (const std::system_error&) {
    // A folder that cannot be written: the next start compiles again.
  }
}

std::unique_ptr<const Knowledge> compile_and_read(const GazetteerFiles& files, const Cache& cache,
                                                  Faults& faults) {
  CompiledImage compiled = compile(files, faults);
  if (!faults.none()) return nullptr;
  if (!cache.folder.empty()) try_to_keep(compiled, cache);
  return read(in_memory(std::move(compiled.image)), files.folder);
}

/// Nothing if it is not there, or is not what it should be.
std::unique_ptr<const Knowledge> read_kept(const GazetteerFiles& files, const Cache& cache) {
  Faults unread;  // compiling tells them with all others
  const std::string hash = content_hash(files, cache.folder, unread);
  if (!unread.none()) return nullptr;
  const ImageBytes kept = find_image(cache, hash);
  return kept.owner ? read(kept, files.folder) : nullptr;
}

}  // namespace

std::unique_ptr<const Knowledge> load_knowledge(const fs::path& folder, const std::vector<fs::path>& entities,
                                                Faults& faults, const Cache& cache) {
  const GazetteerFiles files{folder, entities};
  if (!cache.folder.empty())
    if (auto kept = read_kept(files, cache)) return kept;
  return compile_and_read(files, cache, faults);
}

std::optional<Compiled> compile_knowledge(const fs::path& folder, const std::vector<fs::path>& entities,
                                          Faults& faults, const Cache& cache) {
  CompiledImage compiled = compile({folder, entities}, faults);
  if (!faults.none()) return std::nullopt;
  keep_image(cache, compiled.hash, compiled.image);
  Compiled made{image_path(cache, compiled.hash), compiled.image.size(), 0, 0, 0};
  const auto knowledge = read(in_memory(std::move(compiled.image)), folder);
  made.entities = knowledge->gazetteer.size();
  made.words = knowledge->words.size();
  for (const auto& [code, language] : knowledge->languages) made.forms += language.linker->forms();
  return made;
}

}  // namespace whomet
