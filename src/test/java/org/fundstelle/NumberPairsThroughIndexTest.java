package org.fundstelle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.fundstelle.article.Article;
import org.fundstelle.article.Field;
import org.fundstelle.german.Analysis;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Results, times and days: two numbers that a sign makes one. */
@Tag("contract")
class NumberPairsThroughIndexTest {
  @RegisterExtension static final MarkedTexts TEXTS = new MarkedTexts();

  @EachText(
      of =
          """
          Der SV Hellau gewann 3:1 (0:1) in Traben.      | 3:1        | [3:1] (0:1)
          Der SV Hellau gewann 3:1 (0:1) in Traben.      | 0:1        | 3:1 ([0:1])
          Der SV Hellau gewann 3:1 (0:1) in Traben.      | (0:1)      | 3:1 ([0:1])
          Der SV Hellau gewann 3:1 (0:1) in Traben.      | "3:1"      | [3:1] (0:1)
          Der SV Hellau gewann 3:1 (0:1) in Traben.      | "3:1 (0:1)" | [3:1 (0:1)]
          Das 2:1-Tor fiel kurz vor Schluss.             | 2:1        | [2:1]-Tor
          Das 2:1 fiel kurz vor Schluss.                 | 2 : 1      | [2:1] fiel
          In der Nacht wurden es –6 Grad.                | -6 Grad    | –[6] [Grad]
          Es endete 3 : 1 für die Gäste.                 | 3:1        | [3 : 1] für
          Sie siegte mit 6:4, 6:7 (5:7), 7:6 (7:3).      | 6:7        | 6:4, [6:7] (5:7), 7:6 (7:3)
          Sie siegte mit 6:4, 6:7 (5:7), 7:6 (7:3).      | 6:4 7:6    | [6:4], 6:7 (5:7), [7:6] (7:3)
          Die Sitzung endete um 18.03 Uhr.               | 18:03      | [18.03] Uhr
          Die Sitzung endete um 18:03 Uhr.               | 18:03 Uhr  | [18:03] [Uhr]
          Die Sitzung begann um 08:30 im Rathaus.        | 8:30       | [08:30]
          Die Sitzung begann um 8.30 Uhr im Rathaus.     | 08:30      | [8.30] Uhr
          Das Urteil soll am 4. 2. fallen.               | 4. Februar | [4. 2]. fallen
          Das Urteil soll am 4. 2. fallen.               | 4.2.       | [4. 2]. fallen
          Das Urteil soll am 4.2. fallen.                | 04.02.     | [4.2]. fallen
          Das Urteil soll am 4. Februar fallen.          | 4.2.       | [4. Februar] fallen
          Am Mi., 21.05.25, kam es zu einem Unfall.      | 21.05.2025 | [21.05.25], kam
          Am Mi., 21.05.25, kam es zu einem Unfall.      | 21. Mai 2025 | [21.05.25], kam
          Am Mi., 21.05.25, kam es zu einem Unfall.      | 21.5.25    | [21.05.25], kam
          Am 21. Mai 2025 kam es zu einem Unfall.        | 21.05.25   | [21. Mai 2025] kam
          Er schrieb am 3.6.68 nach Hause.               | 3. Juni 1968 | [3.6.68] nach
          Zu »Stadt gendert«, SB v. 12.3.: Mit Befremden | 12. März   | [12.3].: Mit
          Sie kam am 12.3.2024 nach Traben.              | 12. März   | [12.3].2024
          """)
  void are_found_and_marked(MarkedText row) throws IOException {
    TEXTS.finds(row);
  }

  @EachText(
      of =
          """
          Der SV Hellau gewann 3:1 (0:1) in Traben. | 1:0
          Der SV Hellau gewann 3:1 (0:1) in Traben. | "1:0"
          Der SV Hellau gewann 3:1 (0:1) in Traben. | 1 : 0
          Die Gäste gewannen 2:1, 0:3 und 1:1.      | 1:0
          Die Zahlen waren 4 5 9 1 0 2 3 ohne Gewähr. | 1:0
          Sie siegte mit 6:4, 7:6 (7:3).            | 6:7
          Es gilt Version 2.0.1 der Schnittstelle.  | 0:1
          Geöffnet ist am 14.01.2021 wie immer.     | 14:01
          In der Tabelle steht 4:2 für die Gäste.   | 4.2.
          Die Zahlen waren 8 8 4 2 ohne Gewähr.     | 4.2.
          Die Zahlen waren 21 5 25 ohne Gewähr.     | 21.5.2025
          Er schrieb am 3.6.68 nach Hause.          | 3. Juni 1868
          Die Adresse ist 21.5.25.1 im Netz.        | 21.5.2025
          Nach Absatz 12, 3 und 5 der Ordnung.      | 12. März
          Das Turnier dauerte von 3 bis 1 Uhr.      | 3:1
          """)
  void are_not_found_where_the_numbers_belong_to_others(MarkedText row) throws IOException {
    TEXTS.findsNot(row);
  }

  @ParameterizedTest
  @EnumSource
  void are_found_by_every_analysis_and_in_every_language(Analysis analysis, @TempDir Path folder)
      throws IOException {
    IndexOptions options = IndexOptions.defaults().withAnalysis(analysis);
    try (ArticleIndex index = LocalIndex.open(folder.resolve("index"), options)) {
      index.add(Article.of("d", "Derby", "Der SV Hellau gewann 3:1 (0:1) in Traben."));
      index.add(
          Article.of("e", "Derby", "Hellau won 3:1 (0:1) at Traben.").with(Field.LANGUAGE, "en"));
      index.commit();

      assertThat(index.search("3:1").total()).isEqualTo(2);
      assertThat(index.search("1:0").total()).isZero();
    }
  }

  @Test
  void are_not_corrected(@TempDir Path folder) throws IOException {
    try (ArticleIndex index = LocalIndex.open(folder.resolve("index"))) {
      index.add(Article.of("d", "Derby", "Der SV Hellau gewann 3:1 in Traben."));
      index.commit();

      assertThat(index.search("3:2").suggestion()).isEmpty();
      assertThat(index.search("3:1").suggestion()).isEmpty();
    }
  }
}
