package org.fundstelle.german;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.fundstelle.german.lexicon.Lexicon;
import org.fundstelle.german.lexicon.Reading;
import org.fundstelle.german.lexicon.Reading.WordClass;
import org.fundstelle.german.morphology.Context;
import org.fundstelle.german.morphology.Homographs;
import org.fundstelle.german.morphology.Lemmatizer;
import org.fundstelle.german.morphology.OldSpelling;
import org.fundstelle.german.name.NameDoublets;
import org.fundstelle.german.name.OtherTranscriptions;
import org.fundstelle.german.word.CommonAbbreviations;
import org.fundstelle.german.word.NumberAbbreviations;
import org.fundstelle.german.word.Word;
import org.fundstelle.german.word.WordAnalyzer;

/**
 * All forms of a word, for phrases: from the lexicon, for compounds those of their head, and for
 * unknown words what German endings allow. Old and Swiss spellings of each form are among them.
 *
 * <p>Safe for use by several threads.
 */
final class Inflections {
  private static final List<String> ENDINGS =
      List.of("", "e", "en", "em", "er", "es", "s", "n", "ns", "ens", "'s", "'");

  /** A word's forms take some kilobytes. */
  private static final int REMEMBERED = 2_000;

  private final Lexicon lexicon;
  private final WordAnalyzer words;
  private final RecentAnswers<Word, List<String>> recent = new RecentAnswers<>(REMEMBERED);

  Inflections(Lexicon lexicon, WordAnalyzer words) {
    this.lexicon = lexicon;
    this.words = words;
  }

  /** The forms of {@code word}, lower case, itself first. */
  List<String> of(Word word) {
    return recent.get(word, this::find);
  }

  private List<String> find(Word word) {
    Set<String> forms = new LinkedHashSet<>();
    forms.add(word.surface());
    for (String lemma : word.lemmas()) {
      List<String> known = known(lemma);
      addAll(forms, known);
      // Of many compounds the dictionary has some forms only: no Arbeitsplätze of Arbeitsplatz.
      for (String form : compound(lemma, word)) {
        if (known.isEmpty() || sharesLemma(words.analyze(form, Context.QUERY), word)) {
          forms.add(form);
        }
      }
    }
    addAll(forms, guessed(word));
    addAll(forms, genitivesOfName(word));
    addAll(forms, oldSpellings(forms, word));
    if (!word.nameKeys().isEmpty()) {
      addAll(forms, Diacritics.variants(word.surface()));
      addAll(forms, transcriptions(word));
    }
    for (String lemma : word.lemmas()) {
      addAll(forms, CommonAbbreviations.of(lemma));
      addAll(forms, NumberAbbreviations.forms(lemma));
      addAll(forms, NameDoublets.of(lemma));
    }
    addAll(forms, NameDoublets.of(word.surface()));
    forms.removeIf(form -> Pronouns.isOther(form, word.surface()));
    forms.addAll(Pronouns.of(word.surface()));
    return spellings(forms);
  }

  private static void addAll(Set<String> forms, Collection<String> more) {
    more.forEach(form -> forms.add(form.toLowerCase(Locale.ROOT)));
  }

  /** The forms of the lemma, and those of its participles: <i>getroffene</i> for <i>treffen</i>. */
  private List<String> known(String lemma) {
    List<String> forms = new ArrayList<>(lexicon.forms(Homographs.inLexicon(lemma)));
    for (String form : List.copyOf(forms)) {
      for (Reading reading : lexicon.readings(form)) {
        if (reading.wordClass() == WordClass.PARTICIPLE && reading.lemma().equals(form)) {
          forms.addAll(lexicon.forms(form));
          break;
        }
      }
    }
    return forms;
  }

  private List<String> compound(String lemma, Word word) {
    if (word.parts().isEmpty()) {
      return List.of();
    }
    String head = Homographs.inLexicon(word.parts().getLast().lemma());
    if (!lemma.endsWith(head)) {
      return List.of();
    }
    String before = lemma.substring(0, lemma.length() - head.length());
    return known(head).stream().map(form -> before + form.toLowerCase(Locale.ROOT)).toList();
  }

  /** Endings on the form and its lemma, as far as analysis brings them back to the same lemma. */
  private List<String> guessed(Word word) {
    List<String> forms = new ArrayList<>();
    Set<String> stems = new LinkedHashSet<>();
    stems.add(word.surface());
    stems.addAll(word.lemmas());
    for (String stem : stems) {
      for (String ending : ENDINGS) {
        String form = stem + ending;
        if (sharesLemma(words.analyze(form, Context.QUERY), word)) {
          forms.add(form);
        }
      }
    }
    return forms;
  }

  /** <i>Uns</i> for <i>Un</i>: only a capital inside a sentence tells it from the pronoun. */
  private List<String> genitivesOfName(Word word) {
    if (word.nameKeys().isEmpty() || word.surface().isEmpty()) {
      return List.of();
    }
    String name = word.surface();
    String genitive = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) + "s";
    return sharesLemma(words.analyze(genitive, Context.SENTENCE_INSIDE), word)
        ? List.of(genitive)
        : List.of();
  }

  /** The name as other papers spell it, and its genitive; not what is another word. */
  private List<String> transcriptions(Word word) {
    List<String> spellings = new ArrayList<>();
    for (String other : OtherTranscriptions.of(word.surface(), word.nameKeys())) {
      if (lexicon.readings(Lemmatizer.capitalised(other)).stream()
          .allMatch(reading -> reading.wordClass() == WordClass.PROPER_NOUN)) {
        spellings.add(other);
        if (!other.endsWith("s")) {
          spellings.add(other + "s");
        }
      }
    }
    return spellings;
  }

  /** How the forms were written before 1996, as far as that leads back to the same word. */
  private List<String> oldSpellings(Set<String> forms, Word word) {
    List<String> old = new ArrayList<>();
    for (String form : forms) {
      for (String candidate : OldSpelling.old(form)) {
        if (sharesLemma(words.analyze(candidate, Context.QUERY), word)) {
          old.add(candidate);
        }
      }
    }
    return old;
  }

  private static boolean sharesLemma(Word a, Word b) {
    return a.lemmas().stream().anyMatch(b.lemmas()::contains);
  }

  private static List<String> spellings(Set<String> forms) {
    Set<String> all = new LinkedHashSet<>(forms);
    for (String form : forms) {
      all.add(Diacritics.bare(form)); // Cafe
      if (form.contains("ss")) {
        all.add(form.replace("ss", "ß"));
      }
      if (form.indexOf('ß') >= 0) {
        all.add(form.replace("ß", "ss"));
      }
      if (form.indexOf('ä') >= 0 || form.indexOf('ö') >= 0 || form.indexOf('ü') >= 0) {
        all.add(form.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue"));
      }
    }
    return List.copyOf(all);
  }
}
