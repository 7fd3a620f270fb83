package org.fundstelle;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.support.AnnotationConsumer;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** A test that takes a {@link MarkedText}: run, and reported, once for each row of a table. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest(name = "{0}")
@ArgumentsSource(EachText.Rows.class)
@interface EachText {
  /** The rows, one a line: {@code text | query | marks}, or {@code text | query}. */
  String of();

  /** The rows of the table that stands above the test. */
  final class Rows implements ArgumentsProvider, AnnotationConsumer<EachText> {
    private String table = "";

    @Override
    public void accept(EachText test) {
      table = test.of();
    }

    @Override
    public Stream<Arguments> provideArguments(
        ParameterDeclarations parameters, ExtensionContext context) {
      return table.lines().map(MarkedText::of).map(Arguments::of);
    }
  }
}
