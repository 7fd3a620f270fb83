package org.fundstelle.searcher.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fundstelle.german.SeparatedForms;
import org.fundstelle.searcher.matching.Places;

/**
 * Where an operand stands.
 *
 * @param each whether each way of putting operands one after the other is tried by itself; if not,
 *     two operands may be found at one place, and a wide one may hide a narrow one
 * @param apart whether verbs may also stand in two pieces
 */
record OperandPlaces(boolean each, boolean apart) {
  /** So many sequences are tried in each order: 24 for four of them. */
  private static final int MOST_ORDERED = 4;

  /** More ways to put operands in a row than this are not tried one by one. */
  private static final int MOST_BRANCHES = 256;

  /** The places of an operand, as exactly as that can be said at a bearable cost. */
  static Places of(Operand operand, boolean apart) {
    boolean each = new OperandPlaces(true, apart).branches(operand) <= MOST_BRANCHES;
    return new OperandPlaces(each, apart).places(operand);
  }

  /** In how many ways the operands can be put one after the other. */
  private double branches(Operand operand) {
    return switch (operand) {
      case Operand.Sequence sequence when apart -> 1 + sum(sequence.apart());
      case Operand.Sequence sequence -> 1;
      case Operand.AnyOf any -> sum(any.operands());
      case Operand.Apart verb -> 2;
      case Operand.Row row -> product(row.operands(), false);
      case Operand.Together together ->
          product(together.operands(), together.operands().size() <= MOST_ORDERED);
    };
  }

  private double sum(List<? extends Operand> operands) {
    return operands.stream().mapToDouble(this::branches).sum();
  }

  private double product(List<Operand> operands, boolean inAnyOrder) {
    double orders = 1;
    for (int i = 0; i < operands.size(); i++) {
      orders *= (inAnyOrder ? operands.size() - i : 1) * branches(operands.get(i));
    }
    return orders;
  }

  private Places places(Operand operand) {
    return switch (operand) {
      case Operand.Sequence sequence -> {
        Places asTyped = inOrder(sequence.places(), sequence.slop());
        if (!apart || sequence.apart().isEmpty()) {
          yield asTyped;
        }
        List<Places> ways = new ArrayList<>(places(sequence.apart()));
        ways.addFirst(asTyped);
        yield new Places.AnyOf(ways, each);
      }
      case Operand.AnyOf any -> new Places.AnyOf(places(any.operands()), each);
      case Operand.Apart verb -> inTwo(new Places.OneOf(verb.verb()), verb.particle());
      case Operand.Row row -> row(places(row.operands()), row.slop());
      case Operand.Together together -> {
        int between = together.distance() - (together.operands().size() - 1);
        yield between < 0
            ? new Places.OneOf(Set.of())
            : together(places(together.operands()), between);
      }
    };
  }

  private List<Places> places(List<? extends Operand> operands) {
    return operands.stream().map(this::places).toList();
  }

  /** In any order, no two at the same place; of many, two may be. */
  private Places together(List<Places> operands, int between) {
    if (!each || operands.size() > MOST_ORDERED) {
      return new Places.InAnyOrder(operands, between);
    }
    List<Places> orders = new ArrayList<>();
    addOrders(List.of(), operands, between, orders);
    return new Places.AnyOf(orders, true);
  }

  private static void addOrders(
      List<Places> first, List<Places> rest, int between, List<Places> orders) {
    if (rest.isEmpty()) {
      orders.add(new Places.InOrder(first, between));
    }
    for (int i = 0; i < rest.size(); i++) {
      List<Places> longer = new ArrayList<>(first);
      List<Places> others = new ArrayList<>(rest);
      longer.add(others.remove(i));
      addOrders(longer, others, between, orders);
    }
  }

  /** Where the verb stands that has its particle behind it, or that particle. */
  private Places inTwo(Places verb, String particle) {
    Places last = new Places.OneOf(Set.of(particle));
    Places bracket = new Places.InOrder(List.of(verb, last), SeparatedForms.MOST_BETWEEN);
    return new Places.AnyOf(
        List.of(new Places.Inside(verb, bracket), new Places.Inside(last, bracket)), each);
  }

  /** One after the other: for each place the forms that may stand there. */
  static Places inOrder(List<Set<String>> sequence, int slop) {
    return row(sequence.stream().<Places>map(forms -> new Places.OneOf(forms)).toList(), slop);
  }

  private static Places row(List<Places> places, int slop) {
    if (places.isEmpty()) {
      return new Places.OneOf(Set.of());
    }
    return places.size() == 1 ? places.getFirst() : new Places.InOrder(places, slop);
  }
}
