package org.fundstelle.searcher.local;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.ByteRunnable;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.Transition;
import org.apache.lucene.util.automaton.TransitionAccessor;

/**
 * Accepts what is at most two insertions, deletions, changes or swaps of neighbours away from a
 * word, as Lucene's Levenshtein automaton does, but makes only those of its states that terms lead
 * to: a long word has thousands, of which few are met.
 *
 * <p>A state is a set of places in the word for each number of edits, as bits of a number (Wu and
 * Manber, Fast text searching allowing errors, 1992), and for each number of edits the places
 * behind which two letters may have been swapped of which the second was read. Belongs to one
 * thread.
 */
final class EditAutomaton extends CompiledAutomaton {
  /** A place for each letter, and one behind the last. */
  static final int LONGEST = Long.SIZE - 3;

  static final int MOST_EDITS = 2;

  private final States states;

  /**
   * Makes the automaton.
   *
   * @param word at most {@link #LONGEST} code points
   * @param edits 1 or 2
   */
  EditAutomaton(String word, int edits) {
    // What is given to Lucene is never asked for; only its type counts.
    super(Automata.makeEmptyString(), true, false, true);
    states = new States(word.codePoints().toArray(), edits);
  }

  @Override
  public ByteRunnable getByteRunnable() {
    return states;
  }

  @Override
  public TransitionAccessor getTransitionAccessor() {
    return states;
  }

  /**
   * A state.
   *
   * @param zero places reached without an edit
   * @param one places reached with one, but not with fewer
   * @param two places reached with two, but not with fewer
   * @param swapZero places behind which the second of two swapped letters was read
   * @param swapOne the same, after one edit
   * @param pending the bits of a character that was read in part; -1 if the word doesn't have it
   * @param left how many of its bytes are still to come
   */
  private record Node(
      long zero, long one, long two, long swapZero, long swapOne, int pending, int left) {
    boolean isDead() {
      return (zero | one | two | swapZero | swapOne) == 0;
    }

    Node reading(int bits, int more) {
      return new Node(zero, one, two, swapZero, swapOne, bits, more);
    }
  }

  private static final class States implements ByteRunnable, TransitionAccessor {
    private static final int DEAD = -1;
    private static final int UNKNOWN = -2;
    private static final int BYTES = 256;

    private final int[] word;
    private final int edits;
    private final long all;

    /** For each byte its number among those that may make a difference. */
    private final int[] kinds = new int[BYTES];

    private final int kindCount;
    private final Map<Node, Integer> numbers = new HashMap<>();
    private final List<Node> nodes = new ArrayList<>();
    private final List<int[]> next = new ArrayList<>();

    /** For each state its transitions, first and last byte and target, once asked for. */
    private final Map<Integer, int[]> transitions = new HashMap<>();

    States(int[] word, int edits) {
      this.word = word;
      this.edits = edits;
      this.all = (1L << (word.length + 1)) - 1;
      this.kindCount = findKinds();
      long two = edits < 2 ? 0 : 1L << 2 & all;
      number(new Node(1, 1L << 1 & all, two, 0, 0, 0, 0));
    }

    /** Bytes of letters of the word each for itself, all others by what they are in UTF-8. */
    private int findKinds() {
      Arrays.setAll(
          kinds,
          b ->
              b < 0x80
                  ? 0
                  : b < 0xC0 ? 1 : b < 0xC2 ? 2 : b < 0xE0 ? 3 : b < 0xF0 ? 4 : b < 0xF5 ? 5 : 2);
      int count = 6;
      byte[] own = new String(word, 0, word.length).getBytes(StandardCharsets.UTF_8);
      for (byte b : own) {
        if (kinds[b & 0xFF] < 6) {
          kinds[b & 0xFF] = count++;
        }
      }
      return count;
    }

    private int number(Node node) {
      if (node.isDead()) {
        return DEAD;
      }
      Integer known = numbers.get(node);
      if (known != null) {
        return known;
      }
      int number = nodes.size();
      numbers.put(node, number);
      nodes.add(node);
      int[] unknown = new int[kindCount];
      Arrays.fill(unknown, UNKNOWN);
      next.add(unknown);
      return number;
    }

    @Override
    public int step(int state, int c) {
      int[] targets = next.get(state);
      int kind = kinds[c];
      if (targets[kind] == UNKNOWN) {
        targets[kind] = number(after(nodes.get(state), c));
      }
      return targets[kind];
    }

    private static final Node NOWHERE = new Node(0, 0, 0, 0, 0, 0, 0);

    private Node after(Node node, int b) {
      boolean continues = b >= 0x80 && b < 0xC0;
      if (continues != (node.left() > 0)) {
        return NOWHERE;
      }
      if (b < 0x80) {
        return read(node, b);
      }
      if (continues) {
        int left = node.left() - 1;
        int bits = node.pending() < 0 ? -1 : node.pending() << 6 | b & 0x3F;
        return left == 0 ? read(node, bits) : node.reading(ofWord(bits, left), left);
      }
      if (b < 0xC2 || b >= 0xF5) {
        return NOWHERE;
      }
      int left = b < 0xE0 ? 1 : b < 0xF0 ? 2 : 3;
      return node.reading(ofWord(b & (0x3F >> left), left), left);
    }

    /** The bits if a letter of the word begins with them, else -1. */
    private int ofWord(int bits, int left) {
      for (int letter : word) {
        boolean asLong = letter >= 0x80 && bytes(letter) > left;
        if (bits >= 0 && asLong && letter >> (6 * left) == bits) {
          return bits;
        }
      }
      return -1;
    }

    private static int bytes(int letter) {
      return letter < 0x800 ? 2 : letter < 0x10000 ? 3 : 4;
    }

    /** The state after a character; -1 for one that the word doesn't have. */
    private Node read(Node node, int character) {
      long here = 0;
      for (int i = 0; i < word.length; i++) {
        here |= word[i] == character ? 1L << i : 0;
      }
      long zero = (node.zero() & here) << 1;
      long one =
          (node.one() & here) << 1
              | node.zero()
              | node.zero() << 1
              | (node.swapZero() & here) << 2
              | zero << 1;
      long two =
          (node.two() & here) << 1
              | node.one()
              | node.one() << 1
              | (node.swapOne() & here) << 2
              | one << 1;
      long swapZero = node.zero() & here >>> 1;
      long swapOne = edits < 2 ? 0 : node.one() & here >>> 1 & ~swapZero;
      zero &= all;
      one &= all & ~zero;
      two = edits < 2 ? 0 : two & all & ~zero & ~one;
      return new Node(zero, one, two, swapZero, swapOne, 0, 0);
    }

    @Override
    public boolean isAccept(int state) {
      Node node = nodes.get(state);
      return node.left() == 0 && ((node.zero() | node.one() | node.two()) >>> word.length & 1) != 0;
    }

    /** How many states there may be; the automaton is finite, so nobody counts them. */
    @Override
    public int getSize() {
      return Integer.MAX_VALUE;
    }

    private int[] transitions(int state) {
      return transitions.computeIfAbsent(state, this::find);
    }

    private int[] find(int state) {
      int[] found = new int[3 * BYTES];
      int size = 0;
      int target = DEAD;
      for (int b = 0; b < BYTES; b++) {
        int other = step(state, b);
        if (other != DEAD && other == target) {
          found[size - 2] = b;
        } else if (other != DEAD) {
          found[size] = b;
          found[size + 1] = b;
          found[size + 2] = other;
          size += 3;
        }
        target = other;
      }
      return Arrays.copyOf(found, size);
    }

    @Override
    public int getNumTransitions(int state) {
      return transitions(state).length / 3;
    }

    @Override
    public int initTransition(int state, Transition transition) {
      transition.source = state;
      transition.max = -1;
      return getNumTransitions(state);
    }

    @Override
    public void getNextTransition(Transition transition) {
      int[] found = transitions(transition.source);
      int i = 0;
      while (found[3 * i] <= transition.max) {
        i++;
      }
      getTransition(transition.source, i, transition);
    }

    @Override
    public void getTransition(int state, int index, Transition transition) {
      int[] found = transitions(state);
      transition.source = state;
      transition.min = found[3 * index];
      transition.max = found[3 * index + 1];
      transition.dest = found[3 * index + 2];
    }
  }
}
