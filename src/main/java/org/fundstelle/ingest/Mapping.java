package org.fundstelle.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a field is found in an entry whose names are not ours.
 *
 * @param target the field's JSON name, or a further field's
 * @param path the path as given
 * @param steps its parts
 */
record Mapping(String target, String path, List<String> steps) {

  static Mapping of(String target, String path) {
    return new Mapping(target, path, List.of(path.split("\\.", -1)));
  }

  /** The first step: a key of the entry that is no longer unknown. */
  String firstStep() {
    return steps.getFirst();
  }

  /** What stands at the path; null if nothing does. A key with dots in its name goes first. */
  @Nullable Object find(Map<String, Object> entry) {
    Object direct = entry.get(path);
    return direct != null ? direct : find(entry, 0);
  }

  private @Nullable Object find(@Nullable Object at, int step) {
    if (step == steps.size()) {
      return at;
    }
    String name = steps.get(step);
    return switch (at) {
      case Map<?, ?> map -> find(map.get(name), step + 1);
      case List<?> list when isNumber(name) -> {
        int index = Integer.parseInt(name);
        yield index < list.size() ? find(list.get(index), step + 1) : null;
      }
      case List<?> list -> {
        List<Object> found = new ArrayList<>();
        for (Object element : list) {
          Object one = find(element, step);
          if (one != null) {
            found.add(one);
          }
        }
        yield found.isEmpty() ? null : found;
      }
      case null, default -> null;
    };
  }

  private static boolean isNumber(String step) {
    return step.length() < 7 && !step.isEmpty() && step.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
