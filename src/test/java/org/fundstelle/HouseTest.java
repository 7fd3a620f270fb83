package org.fundstelle;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.fundstelle.article.Article;
import org.junit.jupiter.api.Test;

/** The rooms of the house, and which may use which: the table in ARCHITECTURE.md as a test. */
class HouseTest {
  private static final String ROOT = "org.fundstelle";

  private static final String FOR_ALL = "message";

  private static final JavaClasses HOUSE =
      new ClassFileImporter().importPath(folderOf(Article.class));

  /** Tests live in a folder of their own, whatever it is called. */
  private static Path folderOf(Class<?> type) {
    return Path.of(URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString()));
  }

  private static DescribedPredicate<JavaClass> room(String name) {
    return resideInAPackage("org.fundstelle." + name);
  }

  /** {@code [`schema`](…/package-info.java) | where to start | `article`, `german`}. */
  private static final Pattern ROW =
      Pattern.compile(
          "(?m)^\\| \\[`([\\w.]+)`\\]\\([^|]*package-info\\.java\\) \\|[^|]*\\|([^|]*)\\|$");

  private static final Pattern ROOM = Pattern.compile("`([\\w.]+)`");

  /** Which rooms each room may use, as the table in ARCHITECTURE.md says. */
  private static Map<String, Set<String>> allowed() throws IOException {
    Map<String, Set<String>> allowed = new TreeMap<>();
    for (MatchResult row :
        ROW.matcher(Files.readString(Path.of("ARCHITECTURE.md"))).results().toList()) {
      allowed.put(
          row.group(1),
          ROOM.matcher(row.group(2))
              .results()
              .map(room -> room.group(1))
              .collect(Collectors.toCollection(TreeSet::new)));
    }
    return allowed;
  }

  /** Which rooms each room uses, but for the one that all may use. */
  private static Map<String, Set<String>> used() {
    Map<String, Set<String>> used = new TreeMap<>();
    for (JavaClass type : HOUSE) {
      String from = roomOf(type);
      used.computeIfAbsent(from, room -> new TreeSet<>());
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        JavaClass target = dependency.getTargetClass().getBaseComponentType();
        String to = roomOf(target);
        if (target.getPackageName().startsWith(ROOT) && !to.equals(from) && !to.equals(FOR_ALL)) {
          used.get(from).add(to);
        }
      }
    }
    return used;
  }

  private static String roomOf(JavaClass type) {
    String name = type.getPackageName();
    return name.startsWith(ROOT + ".") ? name.substring(ROOT.length() + 1) : name;
  }

  /**
   * Both ways: an import that the page doesn't allow, and an arrow on the page that nobody needs.
   */
  @Test
  void rooms_use_each_other_as_the_architecture_says() throws IOException {
    Map<String, Set<String>> allowed = allowed();
    Map<String, Set<String>> used = used();
    assertThat(allowed.keySet()).isEqualTo(used.keySet());
    SoftAssertions.assertSoftly(softly ->
        used.forEach((room, rooms) ->
            softly.assertThat(rooms).as("used by " + room).isEqualTo(allowed.get(room))));
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
                        "are public", c -> c.getModifiers().contains(JavaModifier.PUBLIC))))
        .should(
            new ArchCondition<>("show no Lucene type") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                type.getMethods().stream()
                    .filter(m -> m.getModifiers().contains(JavaModifier.PUBLIC))
                    .flatMap(m ->
                        Stream.concat(
                            Stream.of(m.getRawReturnType()), m.getRawParameterTypes().stream()))
                    .filter(t -> t.getPackageName().startsWith("org.apache.lucene"))
                    .forEach(t ->
                        events.add(
                            SimpleConditionEvent.violated(
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
