package org.fundstelle.searcher.expansion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fundstelle.query.Query;

/**
 * Acts of the European Union by their numbers: {@code VO (EG) Nr. 261/2004} is also <i>Verordnung
 * (EG) Nr. 261/2004</i> and {@code EG-Verordnung 261/2004}, {@code RL 2006/112/EG} also a
 * <i>Richtlinie</i>. Without a number an RL may be anything.
 */
final class EuropeanActs implements Alternatives {
  private static final Pattern ACT =
      Pattern.compile("(?:(EG|EU|EWG)-)?(VO|RL|Verordnung|Richtlinie)(?:en)?");

  private static final Map<String, String> OTHERS =
      Map.of("VO", "Verordnung", "Verordnung", "VO", "RL", "Richtlinie", "Richtlinie", "RL");

  /** What stands between an act and its number. */
  private static final Pattern BETWEEN =
      Pattern.compile("\\(?(?:EG|EU|EWG|EURATOM|Euratom)\\)?|Nr\\.?");

  private static final Pattern NUMBER =
      Pattern.compile("[0-9]{1,4}/[0-9]{1,4}(?:/(?:EG|EU|EWG|JI|Euratom))?[,;.:)]?");

  @Override
  public boolean mayKnow(Shape shape) {
    return shape.beginsWithOneOf("evr");
  }

  @Override
  public Optional<Found> at(List<Query.Word> words, boolean alone) {
    Matcher act = ACT.matcher(words.getFirst().text());
    if (alone || !act.matches()) {
      return Optional.empty();
    }
    int next = 1;
    while (next < words.size() && BETWEEN.matcher(words.get(next).text()).matches()) {
      next++;
    }
    if (next == words.size() || !NUMBER.matcher(words.get(next).text()).matches()) {
      return Optional.empty();
    }
    String name = act.group(2);
    String union = act.group(1);
    List<Query> others = new ArrayList<>();
    for (String way : union == null ? List.<String>of() : List.of(name, OTHERS.get(name))) {
      others.add(Query.phrase(way, union));
    }
    others.add(Query.word((union == null ? "" : union + "-") + OTHERS.get(name)));
    return Optional.of(new Found(1, true, others));
  }
}
