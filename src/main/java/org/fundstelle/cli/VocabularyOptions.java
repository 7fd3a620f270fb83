package org.fundstelle.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.fundstelle.IndexOptions;
import org.fundstelle.searcher.expansion.SynonymFileException;
import org.fundstelle.searcher.expansion.Synonyms;
import org.jspecify.annotations.Nullable;

/** What the words of a query may also be called: the options of all commands that search. */
final class VocabularyOptions {
  private @Nullable Path file;
  private boolean withoutAbbreviations;

  /** The syntax with these options. */
  CommandSyntax addedTo(CommandSyntax syntax) {
    return syntax
        .option("FILE", Path.class, given -> file = given, "--synonyms")
        .flag(given -> withoutAbbreviations = given, "--no-abbreviations");
  }

  /** The usual options, and what was asked for here. */
  IndexOptions options(Fundstelle fundstelle) throws IOException {
    IndexOptions options = IndexOptions.defaults().withAbbreviations(!withoutAbbreviations);
    if (file == null) {
      return options;
    }
    Path resolved = fundstelle.file(file);
    try {
      return options.withSynonyms(Synonyms.read(resolved));
    } catch (SynonymFileException e) {
      throw new UserError("error.synonyms", e.message(fundstelle.messages().locale()));
    }
  }
}
