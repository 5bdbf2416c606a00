package org.spaceodt.webex.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageAddressTest {
    private static final String PEOPLE = "https://webexapis.com/v1/people";
    private static final PageAddress ASKED =
            new PageAddress(URI.create(PEOPLE + "?callingData=true&max=50&orgId=ours"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ?callingData=true&max=50&orgId=ours&cursor=2 | ?callingData=true&max=50&orgId=ours&cursor=2
                    ?cursor=2                                    | ?cursor=2&callingData=true&max=50&orgId=ours
                    ?cursor=2&orgId=theirs                       | ?cursor=2&orgId=ours&callingData=true&max=50
                    ?cursor=2&callingData=false&callingData=     | ?cursor=2&callingData=true&max=50&orgId=ours
                    ?max=null&cursor=2                           | ?max=50&cursor=2&callingData=true&orgId=ours
                    ?max=&cursor=2                               | ?max=50&cursor=2&callingData=true&orgId=ours
                    ?max=20&cursor=2                             | ?max=20&cursor=2&callingData=true&orgId=ours
                    ?start=null&cursor=2&name=null               | ?cursor=2&callingData=true&max=50&orgId=ours
                    ?start=50&other=kept                         | ?start=50&other=kept&callingData=true&max=50&orgId=ours
                    """)
    void whatTheListWasAskedForWithHoldsOnEveryPage(String given, String followed) {
        assertThat(ASKED.following(PEOPLE + given)).hasToString(PEOPLE + followed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https,https://webexapis.com/v1/people?cursor=2",
                "https,https:/webexapis.com/v1/people?cursor=2",
                "https, https, https://webexapis.com/v1/people?cursor=2",
                " https:///webexapis.com/v1/people?cursor=2 ",
                "/v1/people?cursor=2",
                "people?cursor=2",
                "?cursor=2"
            })
    void aLinkThatIsWrittenWrongIsUnderstood(String link) {
        assertThat(new PageAddress(URI.create(PEOPLE)).following(link)).hasToString(PEOPLE + "?cursor=2");
    }

    @Test
    void whatMustNotStandInAUrlIsEncodedAndWhatIsEncodedStaysSo() {
        assertThat(new PageAddress(URI.create(PEOPLE)).following(PEOPLE + "?cursor=a b|c%20d%zz\u00e9"))
                .hasToString(PEOPLE + "?cursor=a%20b%7Cc%20d%25zz%C3%A9");
    }

    @Test
    void whatIsNoUrlIsRefused() {
        assertThatThrownBy(() -> ASKED.following("https://")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whateverIsGivenOwnFiltersSurviveOrItIsRefused() {
        Random random = new Random(14);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder link = new StringBuilder(random.nextBoolean() ? PEOPLE : "");
            random.ints(random.nextInt(30), 0, 40)
                    .forEach(c -> link.append("?&=%#/:,maxorgIdcallingData{} \u00e9\ud83d1".charAt(c % 33)));
            try {
                String followed = ASKED.following(link.toString()).getQuery();
                assertThat(followed).contains("callingData=true").contains("orgId=ours");
            } catch (IllegalArgumentException e) {
                // Refused: the read ends as failed, and says so.
            }
        }
    }

    @Test
    void twoWaysToWriteAPageAreOne() {
        assertThat(PageAddress.canonical(URI.create(PEOPLE + "?max=5&start=0&name=a%20b")))
                .isEqualTo(PageAddress.canonical(URI.create(PEOPLE + "?name=a+b&max=5")));
        assertThat(PageAddress.canonical(URI.create(PEOPLE + "?start=5")))
                .isNotEqualTo(PageAddress.canonical(URI.create(PEOPLE + "?start=6")));
    }
}
