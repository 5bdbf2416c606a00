package org.spaceodt.lookup.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.spaceodt.lookup.RowsInMemory;

class TouchNamesTest {
    private static final String HERE = id("LOCATION", "32e610ee");
    private static final String THERE = id("LOCATION", "af3c9981");
    private static final String CALLING = id("LICENSE", "fbbf4ebc:BCSTD_27a8698d");
    private static final String GONE = id("LICENSE", "fbbf4ebc:MS_066957e4");
    private static final String ANA = id("PEOPLE", "9c6bc440");

    private static String id(String kind, String rest) {
        return Base64.getEncoder()
                .withoutPadding()
                .encodeToString(("ciscospark://us/" + kind + "/" + rest).getBytes(StandardCharsets.UTF_8));
    }

    private final RowsInMemory rows = new RowsInMemory()
            .with("locations", Map.of("location_id", HERE, "name", "Sede Alameda"))
            .with("locations", Map.of("location_id", THERE, "name", "Seu Nord"))
            .with("licenses", Map.of("license_id", CALLING, "sku_or_name", "Webex Calling - Professional"));

    private JobTouch.Difference named(String before, String after) throws Exception {
        JobTouch job = new JobTouch(
                "J",
                "T",
                false,
                Optional.empty(),
                "A",
                "done",
                Instant.EPOCH,
                List.of(new JobTouch.Difference("field", before, after)));
        return TouchNames.in(List.of(job), rows).get(0).differences().get(0);
    }

    @Test
    void aLocationAndEachLicenceOfAListAreCalledByTheirNamesBesideTheirIds() throws Exception {
        assertThat(named(HERE, THERE))
                .isEqualTo(new JobTouch.Difference("field", HERE, THERE, "Sede Alameda", "Seu Nord"));
        assertThat(named("", CALLING + ", " + GONE))
                .isEqualTo(new JobTouch.Difference(
                        "field", "", CALLING + ", " + GONE, "", "Webex Calling - Professional, " + GONE));
    }

    @Test
    void whatIsNoIdOfAShortListAndWhatNobodyKnowsStaysAsItIsAndIsNotLookedFor() throws Exception {
        assertThat(named(ANA, "+34555010100")).isEqualTo(new JobTouch.Difference("field", ANA, "+34555010100"));
        assertThat(rows.looked()).isEmpty();
        assertThat(named(GONE, "")).isEqualTo(new JobTouch.Difference("field", GONE, ""));
    }

    @Test
    void oneIdIsLookedForOnce() throws Exception {
        named(HERE, HERE);
        assertThat(rows.looked()).containsExactly("locations");
    }
}
