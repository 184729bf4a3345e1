#pragma once

#include "code_points.hpp"

/// What the door for text does with a character; see clean.hpp.
namespace facgraph::text {

enum class Treatment {
  keep,
  drop,
  blank,     ///< separates words, or is nothing but a gap to the eye
  joiner,    ///< stays between characters that join
  selector,  ///< chooses a variant of the character before it
};

Treatment treatment(CodePoint code_point);

/// The Unicode property White_Space.
bool is_white_space(CodePoint code_point);

/// Marks that are written onto the character before them.
bool is_combining(CodePoint code_point);

/// Whose shape a zero-width joiner or non-joiner changes: both sides must be of one kind.
enum class Joining { none, letters, emoji };

Joining joining(CodePoint code_point);

}  // namespace facgraph::text
