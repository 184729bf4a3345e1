#include "shared_counts.hpp"

#include <algorithm>
#include <bit>

namespace facgraph::similarity {

SharedCounts::SharedCounts(std::span<const RowFilter::Topic> topics, std::size_t words,
                           std::vector<std::uint64_t>& room)
    : topics_(topics.size()),
      blocks_(words / PopularRows::step),
      block_size_(static_cast<std::size_t>(std::bit_width(topics.size())) * PopularRows::step) {
  room.resize(blocks_ * block_size_);
  for (std::size_t block = 0; block < blocks_; ++block)
    count_bits(
        topics, [](const RowFilter::Topic& topic) { return topic.row; }, block * PopularRows::step,
        std::span(room).subspan(block * block_size_, block_size_));
  counters_ = room;
}

Words SharedCounts::people_of(std::size_t block, std::size_t least,
                              const std::uint64_t* without) const {
  auto found = with_at_least(counters_.subspan(block * block_size_, block_size_), least);
  for (std::size_t i = 0; i < found.size(); ++i) found[i] &= ~without[block * found.size() + i];
  return found;
}

bool SharedCounts::has_people(std::size_t wanted, std::size_t least,
                              const std::uint64_t* without) const {
  std::size_t people = 0;
  for (std::size_t block = 0; block < blocks_ && people < wanted; ++block)
    for (const auto word : people_of(block, least, without))
      if (word != 0) people += static_cast<std::size_t>(std::popcount(word));
  return people >= wanted;
}

std::size_t SharedCounts::collect(std::size_t wanted, std::size_t most,
                                  const std::uint64_t* without, std::size_t& usual,
                                  std::vector<FacultyId>& found) const {
  constexpr std::size_t times = 8;  // so many more than wanted are as good
  found.clear();
  if (topics_ == 1) return 1;
  const auto find = [&](std::size_t least) {
    found.clear();
    for_each_with(least, without, [&](FacultyId v) { found.push_back(v); });
  };
  if (usual > 1 && usual <= topics_) {
    find(usual);
    if (found.size() >= wanted && found.size() <= std::min(most, times * wanted)) return usual;
    if (found.size() < wanted && usual == 2) return 1;
  }
  const auto least = most_for(wanted, without);
  usual = std::max<std::size_t>(least, 2);
  find(usual);
  return least;
}

std::size_t SharedCounts::most_for(std::size_t wanted, const std::uint64_t* without) const {
  std::size_t enough = 1;
  std::size_t too_many = topics_ + 1;
  while (too_many - enough > 1) {
    const auto middle = enough + (too_many - enough) / 2;
    (has_people(wanted, middle, without) ? enough : too_many) = middle;
  }
  return enough;
}

}  // namespace facgraph::similarity
