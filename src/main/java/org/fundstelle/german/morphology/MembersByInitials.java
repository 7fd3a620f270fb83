package org.fundstelle.german.morphology;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Those who belong to what has initials for a name: {@code CDUler}, {@code AfDlerin}. Stateless and
 * safe for use by several threads.
 */
public final class MembersByInitials {
  private static final Pattern MEMBER =
      Pattern.compile("(\\p{Lu}{2,}|AfD)-?(ler|lerin)(?:s|n|nen)?");

  private MembersByInitials() {}

  /** The initials as the only part; empty if the form is none of a member. */
  public static Optional<Compound> split(String form) {
    Matcher member = MEMBER.matcher(form);
    if (form.indexOf("ler") < 2 || !member.matches()) {
      return Optional.empty();
    }
    String initials = member.group(1).toLowerCase(Locale.ROOT);
    Part part = new Part(initials, 0, initials.length());
    return Optional.of(new Compound(List.of(part), initials + member.group(2)));
  }
}
