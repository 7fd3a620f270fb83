package org.fundstelle.searcher.expansion;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fundstelle.query.Query;

/**
 * A pasted address is written in papers without what only programs need: {@code
 * https://www.beispiel.de/rat?utm_source=mail} is also <i>www.beispiel.de/rat</i> and
 * <i>beispiel.de/rat</i>.
 */
final class WebAddresses implements Alternatives {
  private static final Pattern ADDRESS =
      Pattern.compile(
          "https?://(www\\.)?([^/?#\\s]+\\.[^/?#\\s]+)(/[^?#\\s]*)?([?#]\\S*)?",
          Pattern.CASE_INSENSITIVE);

  @Override
  public boolean mayKnow(Shape shape) {
    return shape.first().startsWith("http");
  }

  @Override
  public Optional<Found> at(List<Query.Word> words, boolean alone) {
    Matcher address = ADDRESS.matcher(words.getFirst().text());
    if (!address.matches() || (alone && words.size() > 1)) {
      return Optional.empty();
    }
    String www = address.group(1) == null ? "" : address.group(1);
    String path = address.group(3) == null ? "" : address.group(3);
    String bare = address.group(2) + path;
    Set<String> spellings = new LinkedHashSet<>();
    spellings.add(www + bare);
    if (path.length() > 1) { // the name alone also stands in each address of a mail
      spellings.add(bare);
    }
    return Optional.of(new Found(1, true, spellings.stream().<Query>map(Query::word).toList()));
  }
}
