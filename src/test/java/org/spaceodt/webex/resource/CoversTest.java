package org.spaceodt.webex.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spaceodt.webex.resource.FakeApi.parse;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CoversTest {
    private static final String UUID = "0f7c1a7e-6f0c-4a55-9f57-0a4b8d3c2e11";

    @Test
    void moreThanWasWantedIsEnough() {
        assertThat(covers("{'a': {'b': 1, 'c': 2}, 'd': 3}", "{'a': {'b': 1}}")).isTrue();
        assertThat(covers("{'a': {'c': 2}}", "{'a': {'b': 1}}")).isFalse();
        assertThat(covers("{'a': true}", "{'a': false}")).isFalse();
    }

    @Test
    void listsHaveTheSameItemsInAnyOrder() {
        assertThat(covers("{'a': ['x', 'y']}", "{'a': ['y', 'x']}")).isTrue();
        assertThat(covers("{'a': ['x', 'y', 'z']}", "{'a': ['y', 'x']}")).isFalse();
        assertThat(covers("{'a': ['x', 'y']}", "{'a': ['x', 'x']}")).isFalse();
        assertThat(covers("{'a': [{'b': 1, 'c': 2}]}", "{'a': [{'b': 1}]}")).isTrue();
        assertThat(covers("{}", "{'a': []}")).isTrue();
    }

    @Test
    void nothingIsAsGoodAsAnEmptyText() {
        assertThat(covers("{}", "{'a': ''}")).isTrue();
        assertThat(covers("{'a': null}", "{'a': ''}")).isTrue();
        assertThat(covers("{'a': null}", "{'a': 'x'}")).isFalse();
    }

    @Test
    void languagesAreTheSameInAnyCase() {
        assertThat(covers("{'a': 'es_ES'}", "{'a': 'es_es'}")).isTrue();
        assertThat(covers("{'a': 'es_ES'}", "{'a': 'ca_es'}")).isFalse();
        assertThat(covers("{'a': 'MADRID'}", "{'a': 'Madrid'}")).isFalse();
    }

    @Test
    void idsAreTheSameInBothForms() {
        String hydra = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(("ciscospark://us/LOCATION/" + UUID).getBytes(StandardCharsets.UTF_8));

        assertThat(Equivalence.same(hydra, UUID)).isTrue();
        assertThat(Equivalence.same(UUID.toUpperCase(Locale.ROOT), UUID)).isTrue();
        assertThat(Equivalence.same(hydra, UUID.replace('0', '1'))).isFalse();
    }

    @Test
    void otherTextsAreTheSameOnlyLetterByLetter() {
        assertThat(Equivalence.same("Ada", "ada")).isFalse();
        assertThat(Equivalence.same("2101", "+2101")).isFalse();
        assertThat(Equivalence.same("21-01", "2101")).isFalse();
    }

    @Test
    void numbersAreTheSameHoweverTheyAreWritten() {
        assertThat(Equivalence.same("+34555010101", "34 555-01.01 (01)")).isTrue();
        assertThat(Equivalence.same("+34555010101", "+34555010102")).isFalse();
    }

    @Test
    void aCountIsTheSameWithOrWithoutDecimals() {
        assertThat(covers("{'numberOfRings': 3.0}", "{'numberOfRings': 3}")).isTrue();
        assertThat(covers("{'numberOfRings': 30}", "{'numberOfRings': 3}")).isFalse();
    }

    private static boolean covers(String now, String wanted) {
        return Covers.all(parse(now), parse(wanted));
    }
}
