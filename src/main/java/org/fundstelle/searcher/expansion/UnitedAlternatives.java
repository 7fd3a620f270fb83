package org.fundstelle.searcher.expansion;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fundstelle.query.Query;

/**
 * What an archive calls a thing, and what everybody calls it: of both where they speak of as many
 * words. What the archive puts in the place of words is all there is.
 *
 * @param own asked first; the first of them that knows something counts
 * @param common what holds everywhere
 */
record UnitedAlternatives(List<Alternatives> own, Alternatives common) implements Alternatives {
  /** Copies the list. */
  UnitedAlternatives {
    own = List.copyOf(own);
  }

  @Override
  public boolean mayKnow(Shape shape) {
    return common.mayKnow(shape) || own.stream().anyMatch(source -> source.mayKnow(shape));
  }

  @Override
  public Optional<Found> at(List<Query.Word> words, boolean alone) throws IOException {
    Optional<Found> everywhere = common.at(words, alone);
    for (Alternatives source : own) {
      Optional<Found> found = source.at(words, alone);
      if (found.isPresent()) {
        return Optional.of(
            everywhere.isPresent() ? united(found.get(), everywhere.get()) : found.get());
      }
    }
    return everywhere;
  }

  /** What the first of {@code sources} that knows something says, and {@code everywhere}. */
  static Optional<Found> unitedWithFirst(
      List<Alternatives> sources, List<Query.Word> words, boolean alone, Found everywhere)
      throws IOException {
    Shape shape = Shape.of(words);
    for (Alternatives source : sources) {
      Optional<Found> found =
          source.mayKnow(shape) ? source.at(words, alone) : Optional.<Found>empty();
      if (found.isPresent()) {
        return found.map(own -> united(own, everywhere));
      }
    }
    return Optional.of(everywhere);
  }

  static Found united(Found own, Found everywhere) {
    if (!own.stays() || own.words() > everywhere.words()) {
      return own;
    }
    if (own.words() < everywhere.words()) {
      return everywhere;
    }
    Set<Query> others = new LinkedHashSet<>(own.others());
    others.addAll(everywhere.others());
    return new Found(own.words(), true, List.copyOf(others), own.weight(), own.together());
  }
}
