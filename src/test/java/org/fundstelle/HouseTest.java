package org.fundstelle;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.Architectures;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.fundstelle.article.Article;
import org.junit.jupiter.api.Test;

/** The rooms of the house, and which may use which: the picture in ARCHITECTURE.md as a test. */
class HouseTest {
  private static final JavaClasses HOUSE =
      new ClassFileImporter().importPath(folderOf(Article.class));

  /** Tests live in a folder of their own, whatever it is called. */
  private static Path folderOf(Class<?> type) {
    return Path.of(URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString()));
  }

  private static DescribedPredicate<JavaClass> room(String name) {
    return resideInAPackage("org.fundstelle." + name);
  }

  @Test
  void rooms_use_each_other_only_along_the_arrows() {
    Architectures.layeredArchitecture()
        .consideringOnlyDependenciesInAnyPackage("org.fundstelle..")
        .withOptionalLayers(true)
        .layer("cli")
        .definedBy("org.fundstelle.cli")
        .layer("web")
        .definedBy("org.fundstelle.web")
        .layer("cluster")
        .definedBy("org.fundstelle.cluster")
        .layer("evaluation")
        .definedBy("org.fundstelle.evaluation")
        .layer("root")
        .definedBy("org.fundstelle")
        .layer("indexer")
        .definedBy("org.fundstelle.indexer")
        .layer("searcher")
        .definedBy("org.fundstelle.searcher")
        .layer("expansion")
        .definedBy("org.fundstelle.searcher.expansion")
        .layer("matching")
        .definedBy("org.fundstelle.searcher.matching")
        .layer("reading")
        .definedBy("org.fundstelle.searcher.reading")
        .layer("translation")
        .definedBy("org.fundstelle.searcher.translation")
        .layer("visibility")
        .definedBy("org.fundstelle.searcher.visibility")
        .layer("answer")
        .definedBy("org.fundstelle.searcher.answer")
        .layer("local")
        .definedBy("org.fundstelle.searcher.local")
        .layer("ingest")
        .definedBy("org.fundstelle.ingest")
        .layer("markup")
        .definedBy("org.fundstelle.ingest.markup")
        .layer("highlight")
        .definedBy("org.fundstelle.highlight")
        .layer("schema")
        .definedBy("org.fundstelle.schema")
        .layer("german")
        .definedBy("org.fundstelle.german")
        .layer("word")
        .definedBy("org.fundstelle.german.word")
        .layer("name")
        .definedBy("org.fundstelle.german.name")
        .layer("token")
        .definedBy("org.fundstelle.german.token")
        .layer("morphology")
        .definedBy("org.fundstelle.german.morphology")
        .layer("lexicon")
        .definedBy("org.fundstelle.german.lexicon")
        .layer("lucene")
        .definedBy("org.fundstelle.german.lucene")
        .layer("query")
        .definedBy("org.fundstelle.query")
        .layer("article")
        .definedBy("org.fundstelle.article")
        .layer("message")
        .definedBy("org.fundstelle.message")
        .whereLayer("message")
        .mayNotAccessAnyLayer()
        .whereLayer("cli")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("web")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("cluster")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("evaluation")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("root")
        .mayOnlyBeAccessedByLayers("cli", "web", "cluster", "evaluation")
        .whereLayer("indexer")
        .mayOnlyBeAccessedByLayers("cli", "web", "cluster", "evaluation", "root")
        .whereLayer("searcher")
        .mayOnlyBeAccessedByLayers(
            "cli",
            "web",
            "cluster",
            "evaluation",
            "root",
            "local",
            "answer",
            "translation",
            "visibility")
        .whereLayer("expansion")
        .mayOnlyBeAccessedByLayers("cli", "web", "cluster", "evaluation", "root", "answer")
        .whereLayer("matching")
        .mayOnlyBeAccessedByLayers(
            "cluster", "evaluation", "root", "answer", "translation", "visibility", "local")
        .whereLayer("reading")
        .mayOnlyBeAccessedByLayers("answer", "translation")
        .whereLayer("translation")
        .mayOnlyBeAccessedByLayers("answer")
        .whereLayer("visibility")
        .mayOnlyBeAccessedByLayers("answer")
        .whereLayer("answer")
        .mayOnlyBeAccessedByLayers("cluster", "evaluation", "root")
        .whereLayer("local")
        .mayOnlyBeAccessedByLayers("evaluation", "root")
        .whereLayer("ingest")
        .mayOnlyBeAccessedByLayers("cli", "web", "cluster", "evaluation", "root")
        .whereLayer("markup")
        .mayOnlyBeAccessedByLayers("ingest")
        .whereLayer("highlight")
        .mayOnlyBeAccessedByLayers(
            "cli", "web", "cluster", "evaluation", "root", "searcher", "answer", "translation")
        .whereLayer("schema")
        .mayOnlyBeAccessedByLayers(
            "cluster",
            "evaluation",
            "root",
            "indexer",
            "searcher",
            "matching",
            "answer",
            "translation",
            "visibility",
            "local",
            "highlight")
        .whereLayer("lucene")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("name")
        .mayOnlyBeAccessedByLayers("german", "word")
        .whereLayer("token")
        .mayOnlyBeAccessedByLayers("german", "name", "word", "answer", "translation", "highlight")
        .whereLayer("lexicon")
        .mayOnlyBeAccessedByLayers(
            "german", "morphology", "token", "word", "highlight", "evaluation")
        .check(HOUSE);
  }

  @Test
  void rooms_form_no_circles() {
    slices().matching("org.fundstelle.(**)").should().beFreeOfCycles().check(HOUSE);
  }

  @Test
  void articles_and_queries_know_no_lucene() {
    noClasses()
        .that(room("article").or(room("query")).or(room("ingest..")))
        .should()
        .dependOnClassesThat(resideInAPackage("org.apache.lucene.."))
        .check(HOUSE);
  }

  @Test
  void no_lucene_type_stands_in_a_signature_of_the_way_in() {
    classes()
        .that(
            resideInAPackage("org.fundstelle")
                .and(
                    DescribedPredicate.describe(
                        "are public",
                        c ->
                            c.getModifiers()
                                .contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC))))
        .should(
            new com.tngtech.archunit.lang.ArchCondition<>("show no Lucene type") {
              @Override
              public void check(JavaClass type, com.tngtech.archunit.lang.ConditionEvents events) {
                type.getMethods().stream()
                    .filter(m ->
                        m.getModifiers()
                            .contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC))
                    .flatMap(m ->
                        Stream.concat(
                            Stream.of(m.getRawReturnType()), m.getRawParameterTypes().stream()))
                    .filter(t -> t.getPackageName().startsWith("org.apache.lucene"))
                    .forEach(t ->
                        events.add(
                            com.tngtech.archunit.lang.SimpleConditionEvent.violated(
                                type, type.getName() + " shows " + t.getName())));
              }
            })
        .check(HOUSE);
  }

  @Test
  void what_only_the_command_line_needs_stays_there() {
    noClasses()
        .that(DescribedPredicate.not(room("cli")))
        .should()
        .dependOnClassesThat(resideInAnyPackage("picocli..", "me.tongfei.progressbar.."))
        .check(HOUSE);
  }

  @Test
  void no_class_has_a_name_that_says_nothing() {
    noClasses()
        .should()
        .haveNameMatching(".*(Helper|Utils?|Manager|Impl|Data)(\\$.*)?")
        .check(HOUSE);
  }

  @Test
  void every_package_says_what_it_is_for_and_checks_null() throws IOException {
    Path sources = Path.of("src/main/java");
    try (Stream<Path> files = Files.walk(sources)) {
      List<Path> folders =
          files
              .filter(f -> f.toString().endsWith(".java"))
              .map(Path::getParent)
              .distinct()
              .toList();
      for (Path folder : folders) {
        String info = Files.readString(folder.resolve("package-info.java"));
        assertThat(info)
            .as(folder.toString())
            .contains("@NullMarked")
            .contains("Start at")
            .contains("Not here");
      }
    }
  }
}
