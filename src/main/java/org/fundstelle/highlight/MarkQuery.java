package org.fundstelle.highlight;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What is to be marked: the part of a query that a reader would point at, without anything that
 * excludes. Made once for a query, used for all its hits; immutable and safe for use by several
 * threads.
 */
public final class MarkQuery {

  /** Nothing is marked. */
  public static final MarkQuery NOTHING = new MarkQuery(List.of());

  private final List<Scoped> clauses;
  private final VerdictPlan plan;

  private MarkQuery(List<Scoped> clauses) {
    this.clauses = List.copyOf(clauses);
    VerdictPlan.Builder builder = new VerdictPlan.Builder();
    this.compiled = new ArrayList<>();
    for (Scoped scoped : this.clauses) {
      compiled.add(compile(scoped.clause(), builder));
    }
    this.plan = builder.build();
  }

  private final List<CompiledClause> compiled;

  /**
   * A query that marks what any of these clauses finds.
   *
   * @param clauses in the order of importance to the reader, usually that of the query
   */
  public static MarkQuery of(List<Scoped> clauses) {
    return clauses.isEmpty() ? NOTHING : new MarkQuery(clauses);
  }

  /** The clauses as given. */
  public List<Scoped> clauses() {
    return clauses;
  }

  VerdictPlan plan() {
    return plan;
  }

  /** Whether anything is looked for in the field with this JSON name. */
  boolean covers(String field) {
    return clauses.stream().anyMatch(clause -> clause.covers(field));
  }

  /** How many neighbouring words of the field may be found together. */
  long reach(String field) {
    long reach = 0;
    for (int i = 0; i < clauses.size(); i++) {
      if (clauses.get(i).covers(field)) {
        reach = Math.max(reach, compiled.get(i).reach());
      }
    }
    return reach;
  }

  CompiledClause compiled(int clause) {
    return compiled.get(clause);
  }

  /** Something to find in one text. */
  public sealed interface Clause {}

  /**
   * A single word, also as part of a compound, and terms that several tokens make together: both
   * pieces of a separable verb, a word completed from its suspended hyphen.
   */
  public record OneWord(WordTest word) implements Clause {}

  /**
   * Words in this order. Only whole words count, not parts of compounds; the parts of a hyphenated
   * compound are words here.
   *
   * @param words at least one
   * @param slop how many other words may stand between them in all; with 0 the phrase is marked as
   *     one stretch, else its words
   */
  public record Phrase(List<WordTest> words, int slop) implements Clause {
    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if there is no word or the slop is negative
     */
    public Phrase {
      words = List.copyOf(words);
      if (words.isEmpty() || slop < 0) {
        throw new IllegalArgumentException("a phrase needs a word and a slop of 0 or more");
      }
    }
  }

  /**
   * A separable verb in two pieces, each of which is a place where it stands for words beside it;
   * both are marked.
   */
  public record Apart(WordTest word) implements Clause {}

  /**
   * All operands close to each other, in any order and without overlap.
   *
   * @param distance for two words: how many places apart they may be (1 = neighbours). In general
   *     {@code operands - 1} plus the number of other words that may stand between them
   */
  public record Near(List<Clause> operands, int distance) implements Clause {
    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if there is no operand or the distance is negative
     */
    public Near {
      operands = List.copyOf(operands);
      if (operands.isEmpty() || distance < 0) {
        throw new IllegalArgumentException("NEAR needs an operand and a distance of 0 or more");
      }
    }
  }

  /** Any of these; they count as one for the choice of passages. */
  public record AnyOf(List<Clause> clauses) implements Clause {
    /** Copies the list. */
    public AnyOf {
      clauses = List.copyOf(clauses);
    }
  }

  /**
   * A clause and the fields it is looked for in.
   *
   * @param fields JSON names; empty for every field
   */
  public record Scoped(Clause clause, Set<String> fields) {
    /** Copies the set. */
    public Scoped {
      fields = Set.copyOf(fields);
    }

    /** Looked for in every field. */
    public static Scoped everywhere(Clause clause) {
      return new Scoped(clause, Set.of());
    }

    /** Whether the clause is looked for in the field with this JSON name. */
    public boolean covers(String field) {
      return fields.isEmpty() || fields.contains(field);
    }
  }

  private static CompiledClause compile(Clause clause, VerdictPlan.Builder builder) {
    return switch (clause) {
      case OneWord(WordTest word) -> new CompiledClause.OneWord(builder.addScattered(word));
      case Apart(WordTest word) -> new CompiledClause.Apart(builder.addScattered(word));
      case Phrase(List<WordTest> words, int slop) ->
          new CompiledClause.Phrase(words.stream().mapToInt(builder::add).toArray(), slop);
      case Near(List<Clause> operands, int distance) ->
          new CompiledClause.Near(compileAll(operands, builder), distance);
      case AnyOf(List<Clause> alternatives) ->
          new CompiledClause.AnyOf(compileAll(alternatives, builder));
    };
  }

  private static List<CompiledClause> compileAll(
      List<Clause> clauses, VerdictPlan.Builder builder) {
    return clauses.stream().map(clause -> compile(clause, builder)).toList();
  }
}
