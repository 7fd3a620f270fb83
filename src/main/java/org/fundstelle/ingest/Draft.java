package org.fundstelle.ingest;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fundstelle.article.Article;
import org.fundstelle.article.DateFormats;
import org.fundstelle.article.Field;
import org.fundstelle.article.FieldValue;
import org.fundstelle.article.FurtherField;
import org.fundstelle.ingest.markup.CleanText;
import org.fundstelle.ingest.markup.XmlElement;
import org.jspecify.annotations.Nullable;

/** One article on its way in: collects raw values under their keys. Not thread-safe. */
final class Draft {

  /** Without them an article is still worth having, and seen by no one who may not see it. */
  private static final Set<Field> HARMLESS =
      EnumSet.of(Field.PUBLISHED, Field.UPDATED, Field.VERSION);

  private final Desk desk;
  // The builder asks for an id at once; the real one comes with the fields.
  private final Article.Builder builder = Article.builder("?");
  private final Set<Field> given = EnumSet.noneOf(Field.class);
  // What a mapping found; the entry's own key of that name no longer counts.
  private final Set<Field> mapped = EnumSet.noneOf(Field.class);

  // Texts and keywords as they came, where something was taken out of them.
  private final Map<Field, Object> asWritten = new EnumMap<>(Field.class);
  private final Map<String, FieldValue> furtherAsWritten = new HashMap<>();
  private Optional<Boolean> markup = Optional.empty();

  // Told at the end: dates and flags of ours may come before or after what another system says.
  private boolean heldBack;
  private boolean embargoed;
  private final List<String> valuesLeftOut = new ArrayList<>(0);

  Draft(Desk desk) {
    this.desk = desk;
  }

  /** Takes what the mappings of the options find in an entry. */
  void map(Map<String, Object> entry) throws Refused {
    for (Mapping mapping : desk.mappings()) {
      Object raw = mapping.find(entry);
      if (raw != null && !Values.isEmpty(raw)) {
        desk.matched(mapping);
        key(mapping.target(), raw);
        Field field = desk.field(mapping.target());
        if (field != null) {
          mapped.add(field);
        }
      }
    }
  }

  /**
   * Takes a value under the key of the project's own format: a field's JSON name, {@code fields},
   * {@code fields.name} or a declared further field; anything else is reported as unknown.
   */
  void key(String key, @Nullable Object raw) throws Refused {
    Field field = desk.field(key);
    if (field != null) {
      put(field, raw);
    } else if (key.equals("fields") && raw instanceof Map<?, ?> map) {
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        further(String.valueOf(entry.getKey()), entry.getValue());
      }
    } else if (key.equals(ArticleJson.MARKUP) && raw != null && Values.isFlag(raw)) {
      markup = Optional.of(Values.flag(key, raw));
    } else if (key.startsWith("fields.") && key.length() > "fields.".length()) {
      further(key.substring("fields.".length()), raw);
    } else if (desk.declared(key) != null) {
      heedBeside(key, raw);
      further(key, raw);
    } else if (desk.isMapped(key)) {
      heedBeside(key, raw);
    } else if (!isHeeded(key, raw) && !putState(key, raw)) {
      desk.findings().unknownKey(key);
    }
  }

  /**
   * Heeds what a key says of who may see the article that a mapping or a further field reads for
   * something else: it may say both. What only might mean that doesn't, there.
   */
  void heedBeside(String key, @Nullable Object raw) throws Refused {
    boolean whole = desk.declared(key) != null || desk.isMappedWhole(key);
    if (raw == null || (whole && desk.isMappedState(key))) {
      return;
    }
    for (Object one : raw instanceof List<?> several ? several : List.of(raw)) {
      Optional<ForeignState> state = ForeignState.of(key, one);
      if (state.isPresent() && !(whole && state.get().isDoubt())) {
        heed(state.get());
        desk.findings().doubt(state.get(), key, one);
      }
    }
    Optional<Field> named = ColumnNames.state(key);
    if (named.isPresent() && !desk.isMappedState(key)) {
      try {
        put(named.get(), raw);
      } catch (Refused other) {
        if (!whole) {
          throw other;
        }
      }
    }
  }

  /**
   * Takes what any name of a field says of who may see the article, as well as what another name
   * has said; nothing if the name means something else.
   */
  boolean putState(String key, @Nullable Object raw) throws Refused {
    Optional<Field> state =
        ColumnNames.field(key, desk).filter(field -> field.use() == Field.Use.STATE);
    if (state.isPresent()) {
      put(state.get(), raw);
    }
    return state.isPresent();
  }

  /** Heeds what a key of another system says of who may see the article, if it says that. */
  boolean isHeeded(String key, @Nullable Object raw) throws Refused {
    if (raw instanceof List<?> several) {
      boolean heeded = false;
      for (Object one : several) {
        heeded |= isHeeded(key, one);
      }
      return heeded;
    }
    if (raw == null) {
      return false;
    }
    Optional<ForeignState> state = ForeignState.of(key, raw);
    if (state.isPresent()) {
      heed(state.get());
      desk.findings().doubt(state.get(), key, raw);
    }
    return state.isPresent();
  }

  /** Says whether the texts hold markup, unless the entry itself has said so. */
  void markupUnlessSaid(boolean hasMarkup) {
    markup = markup.or(() -> Optional.of(hasMarkup));
  }

  /** Takes a raw value for a field; nothing where there is none. */
  void put(Field field, @Nullable Object raw) throws Refused {
    if (raw == null || isTaken(field)) {
      return;
    }
    boolean single = field.type() == Field.Type.DATE || field.type() == Field.Type.FLAG;
    if (single && field.use() == Field.Use.STATE && raw instanceof List<?> several) {
      for (Object one : several) {
        put(field, one);
      }
      return;
    }
    if (Values.isEmpty(raw) || Values.isNone(field, raw)) {
      if (field != Field.ID) {
        Values.ofNothing(field, raw).ifPresent(written -> asWritten.put(field, written));
      }
      return;
    }
    if (field == Field.AUTHORS && raw instanceof Number) {
      // Whom a database knows by number nobody will look for.
      desk.findings().unknownKey(field.json());
      return;
    }
    Optional<ForeignState> state = ofFlag(field, raw);
    if (state.isPresent()) {
      heed(state.get());
      return;
    }
    Object value;
    try {
      value = Values.read(field, raw);
    } catch (Refused refused) {
      // Who may see an article must not depend on a date that nobody can read.
      if (!HARMLESS.contains(field) || !desk.options().leavesOutValues()) {
        throw refused;
      }
      valuesLeftOut.add(field.json() + ": " + refused.rejection().arguments().getLast());
      return;
    }
    if (field == Field.ID && value.equals("")) {
      return;
    }
    set(field, value, Values.verbatim(field, value, raw));
  }

  /** Whether a mapping found it; of who may see the article every word counts. */
  private boolean isTaken(Field field) {
    return mapped.contains(field) && field.use() != Field.Use.STATE;
  }

  /** What a flag says where we have a date; empty if it is none. */
  private static Optional<ForeignState> ofFlag(Field field, Object raw) throws Refused {
    if (field == Field.PUBLISHED) {
      return ForeignState.ofPublished(raw);
    }
    return field == Field.EMBARGOED_UNTIL && Values.isFlag(raw)
        ? Optional.of(Values.flag(field.json(), raw) ? ForeignState.EMBARGOED : ForeignState.SEEN)
        : Optional.empty();
  }

  /**
   * The last value of a field counts, and what of it was written; of several that say who may see
   * the article, the strictest.
   */
  private void set(Field field, Object last, Object written) {
    Object value = last;
    Object verbatim = written;
    if (field.use() == Field.Use.STATE && has(field)) {
      Optional<Object> before = builder.build().value(field);
      value = before.map(one -> Strictest.of(field, one, last)).orElse(last);
      verbatim =
          before
              .map(one -> Strictest.of(field, asWritten.getOrDefault(field, one), written))
              .orElse(written);
    }
    if (verbatim.equals(value)) {
      asWritten.remove(field);
    } else {
      asWritten.put(field, verbatim);
    }
    builder.set(field, value);
    given.add(field);
  }

  /** Takes a text that has lost its markup already: what looks like a tag is one in the text. */
  void putPlain(Field field, String text) {
    if (text.isBlank() || isTaken(field)) {
      return;
    }
    String clean = CleanText.of(text);
    String set = field == Field.BODY ? withoutTitle(clean) : clean;
    set(field, set, set);
  }

  /** A text that begins with its headline says it once. */
  private String withoutTitle(String body) {
    String title = has(Field.TITLE) ? title() : "";
    boolean repeats =
        !title.isEmpty() && body.startsWith(title) && body.startsWith("\n", title.length());
    String rest = repeats ? body.substring(title.length()).strip() : "";
    return rest.isEmpty() ? body : rest;
  }

  /** The same unless the field has a value. */
  void putPlainIfAbsent(Field field, String text) {
    if (!has(field)) {
      putPlain(field, text);
    }
  }

  /** Takes a raw value unless the field has one. */
  void putIfAbsent(Field field, @Nullable Object raw) throws Refused {
    if (!has(field)) {
      put(field, raw);
    }
  }

  /** Takes a date that a page may have got wrong without the page being lost for it. */
  void putDateIfAny(Field field, @Nullable String raw) {
    if (raw != null && !has(field)) {
      DateFormats.read(raw).ifPresent(date -> set(field, date, date));
    }
  }

  /** Takes a raw value for a further field. */
  void further(String name, @Nullable Object raw) throws Refused {
    if (raw == null || Values.isEmpty(raw)) {
      return;
    }
    FurtherField declared = desk.declared(name);
    if (declared == null) {
      desk.findings().unknownKey("fields." + name);
    }
    FieldValue value;
    try {
      value = declared == null ? Values.inferred(name, raw) : Values.read(declared, raw);
    } catch (Refused unreadable) {
      if (declared == null) {
        return; // Nobody asked for it.
      }
      throw unreadable;
    }
    FieldValue verbatim = Values.verbatim(name, value, raw);
    if (!verbatim.equals(value)) {
      furtherAsWritten.put(name, verbatim);
    }
    if (!value.equals(new FieldValue.Keywords(List.of()))) {
      builder.field(name, value);
    }
  }

  /**
   * The same for what an agency says beside its article, which a value of its own must not cost.
   */
  void beside(String name, @Nullable Object raw) {
    try {
      further(name, raw);
    } catch (Refused unreadable) {
      valuesLeftOut.add(name + ": " + unreadable.rejection().arguments().getLast());
    }
  }

  boolean has(Field field) {
    return given.contains(field);
  }

  /** Heeds a signal of an agency, which may be a kill; most say something else. */
  void heedSignal(String word) throws Refused {
    heed(ForeignState.ofStatus(word));
  }

  /** Heeds what another system says of who may see the article: the strictest word counts. */
  void heed(ForeignState state) throws Refused {
    switch (state) {
      case SEEN, UNKNOWN -> {}
      case WITHHELD, DOUBTFUL -> heldBack = true;
      case EMBARGOED -> embargoed = true;
      case KILLED -> put(Field.KILLED, true);
    }
  }

  /** The same for an entry in XML, which is made a map only if there are mappings. */
  void mapIfAny(XmlElement entry) throws Refused {
    if (!desk.mappings().isEmpty()) {
      map(entry.asMap());
    }
  }

  /** The address so far; empty if there is none. */
  String url() {
    return builder.build().text(Field.URL);
  }

  /** The title so far; empty if there is none. */
  String title() {
    return builder.build().title();
  }

  /** The article. */
  Article finish() throws Refused {
    if (!has(Field.ID)) {
      throw new Refused(Rejection.Code.NO_ID);
    }
    if (!markup.orElse(true)) {
      asWritten.forEach(builder::set);
      furtherAsWritten.forEach(builder::field);
    }
    // Without its date nobody knows how long an embargo lasts.
    if (heldBack || (embargoed && !has(Field.EMBARGOED_UNTIL))) {
      builder.set(Field.WITHHELD, true);
    }
    Article article = builder.build();
    int length = article.id().length();
    if (length > Article.LONGEST_ID) {
      throw new Refused(
          Rejection.Code.ID_TOO_LONG,
          Integer.toString(length),
          Integer.toString(Article.LONGEST_ID));
    }
    // A kill says no more than what it kills; the index knows the rest.
    if (!article.hasText() && !article.flag(Field.KILLED)) {
      throw new Refused(Rejection.Code.NO_TEXT);
    }
    valuesLeftOut.forEach(date -> desk.findings().valueLeftOut(article.id(), date));
    return article;
  }
}
