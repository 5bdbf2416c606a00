package org.spaceodt.sandbox.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.spaceodt.sandbox.fault.plan.BadPlanException;
import org.spaceodt.sandbox.fault.plan.Places;
import org.spaceodt.sandbox.fault.plan.PlanReader;

/** Which request is hit by what. */
class FaultsTest {
    private static final Places EVERYWHERE = new Places(path -> true, Set.of("people", "licenses"));
    private static final String MIXED = "{'rules': ["
            + "{'when': {'probability': 0.2}, 'what': {'status': 503}},"
            + "{'when': {'probability': 0.3, 'times': 2}, 'what': {'reset': 'mid-body'}},"
            + "{'when': {'from': 2, 'to': 3}, 'what': {'partial': true}},"
            + "{'where': {'family': 'licenses'}, 'when': {'probability': 0.5}, 'what': {'lateMs': 900}},"
            + "{'when': {'probability': 0.4}, 'what': {'latencyMs': 10, 'jitterMs': 50}}]}";

    private double seconds;

    @Test
    void theSameRequestsOfAUrlMeetTheSameFaultsWhateverComesBetween() {
        List<String> urls = new ArrayList<>();
        for (int n = 0; n < 400; n++) {
            urls.add("/people/" + n % 40);
        }
        Map<String, List<InjectedFault>> inOrder = run(faults(MIXED, 7), urls);
        for (int round = 0; round < 20; round++) {
            Collections.shuffle(urls, new Random(round));
            assertThat(run(faults(MIXED, 7), urls)).isEqualTo(inOrder);
        }
        assertThat(run(faults(MIXED, 8), urls)).isNotEqualTo(inOrder);
        assertThat(inOrder.values().stream().flatMap(List::stream).distinct().count())
                .isGreaterThan(20);
    }

    @Test
    void otherRulesAfterARuleDoNotChangeWhomItHits() {
        FaultInjector alone = faults("{'rules': [{'when': {'probability': 0.3}, 'what': {'status': 500}}]}", 3);
        FaultInjector withMore = faults(
                "{'rules': [{'when': {'probability': 0.3}, 'what': {'status': 500}},"
                        + "{'when': {'probability': 0.9}, 'what': {'latencyMs': 5}}]}",
                3);
        for (int n = 0; n < 500; n++) {
            assertThat(withMore.next(get("/people/" + n)).failure())
                    .isEqualTo(alone.next(get("/people/" + n)).failure());
        }
    }

    @Test
    void theSeedOfThePlanComesBeforeThatOfTheTenant() {
        String seeded = MIXED.replace("{'rules'", "{'seed': 99, 'rules'");
        List<String> urls = List.of("/people/1", "/people/2", "/people/3", "/people/4", "/people/5", "/people/6");
        assertThat(run(faults(seeded, 1), urls)).isEqualTo(run(faults(seeded, 2), urls));
    }

    @Test
    void aRuleHitsFromTheFirstToTheLastRequestOfAUrlThatItNames() {
        FaultInjector faults = faults("{'rules': [{'when': {'from': 2, 'to': 3}, 'what': {'status': 500}}]}", 1);

        assertThat(hits(faults, "/people/a", 5)).isEqualTo("-xx--");
        assertThat(hits(faults, "/people/b", 5)).isEqualTo("-xx--");
    }

    @Test
    void aRuleCanCountAllItsRequestsTogether() {
        FaultInjector faults =
                faults("{'rules': [{'when': {'from': 2, 'to': 3, 'per': 'rule'}, 'what': {'status': 500}}]}", 1);

        assertThat(hits(faults, "/people/a", 2) + hits(faults, "/people/b", 3)).isEqualTo("-xx--");
    }

    @Test
    void aRuleCanCountByToken() {
        FaultInjector faults =
                faults("{'rules': [{'when': {'from': 3, 'per': 'token'}, 'what': {'expireToken': true}}]}", 1);
        StringBuilder first = new StringBuilder();
        StringBuilder second = new StringBuilder();
        for (int n = 0; n < 4; n++) {
            first.append(faults.next(with("/people/" + n, 11)).expiresToken() ? 'x' : '-');
            second.append(faults.next(with("/people/" + n, 12)).expiresToken() ? 'x' : '-');
        }

        assertThat(first).hasToString("--xx");
        assertThat(second).hasToString("--xx");
    }

    @Test
    void aRuleHitsNoMoreThanItsTimes() {
        assertThat(hits(faults("{'rules': [{'when': {'times': 2}, 'what': {'status': 500}}]}", 1), "/people/a", 4))
                .isEqualTo("xx--");
        FaultInjector together =
                faults("{'rules': [{'when': {'times': 3, 'per': 'rule'}, 'what': {'status': 500}}]}", 1);
        assertThat(hits(together, "/people/a", 2) + hits(together, "/people/b", 2))
                .isEqualTo("xxx-");
    }

    @Test
    void aRuleHitsFromOneSecondToAnother() {
        FaultInjector faults =
                faults("{'rules': [{'when': {'afterSeconds': 10, 'untilSeconds': 20}, 'what': {'status': 500}}]}", 1);
        StringBuilder hits = new StringBuilder();
        for (double now : new double[] {0, 9.99, 10, 19.99, 20, 500}) {
            seconds = now;
            hits.append(hits(faults, "/people/a", 1));
        }
        assertThat(hits).hasToString("--xx--");
    }

    @Test
    void aProbabilityIsAboutKept() {
        FaultInjector faults = faults("{'rules': [{'when': {'probability': 0.1}, 'what': {'status': 500}}]}", 5);
        for (int n = 0; n < 10_000; n++) {
            faults.next(get("/people/" + n));
        }
        assertThat(faults.tallies().get(0).matched()).isEqualTo(10_000);
        assertThat((double) faults.tallies().get(0).hit()).isCloseTo(1000, within(120.0));
    }

    @Test
    void anObjectIsMeantInEitherSpellingOfItsId() {
        String uuid = "0a1b2c3d-0000-4000-8000-00000000abcd";
        String encoded = java.util.Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(("ciscospark://us/PEOPLE/" + uuid).getBytes(StandardCharsets.US_ASCII));
        for (String wanted : List.of(uuid, encoded)) {
            FaultInjector faults =
                    faults("{'rules': [{'where': {'id': '" + wanted + "'}, 'what': {'status': 500}}]}", 1);
            assertThat(hits(faults, "/people/" + uuid, 1)).isEqualTo("x");
            assertThat(hits(faults, "/people/" + encoded, 1)).isEqualTo("x");
            assertThat(hits(faults, "/people/other", 1)).isEqualTo("-");
        }
    }

    @Test
    void methodPathAndFamilyMustAllHold() {
        FaultInjector faults = faults(
                "{'rules': [{'where': {'method': 'get', 'path': '/v1/people/{personId}', 'family': 'people'},"
                        + " 'what': {'status': 500}}]}",
                1);

        assertThat(faults.next(get("/people/a")).failure()).isPresent();
        assertThat(faults.next(new Asked("PUT", "/people/a", "/people/a", "/people/{}", "people", 0))
                        .failure())
                .isEmpty();
        assertThat(faults.next(new Asked("GET", "/people", "/people", "/people", "people", 0))
                        .failure())
                .isEmpty();
        assertThat(faults.next(new Asked("GET", "/people/a", "/people/a", "/people/{}", "licenses", 0))
                        .failure())
                .isEmpty();
    }

    @Test
    void theFirstOfTwoRulesThatWantTheSameWinsAndDelaysAddUp() {
        InjectedFault mishap = faults(
                        "{'rules': [{'what': {'status': 500}}, {'what': {'status': 404}}, {'what': {'latencyMs': 5}},"
                                + "{'what': {'latencyMs': 7}}, {'what': {'truncate': 0.5}}, {'what': {'bytesPerSecond': 9}}]}",
                        1)
                .next(get("/people/a"));

        assertThat(mishap.failure().orElseThrow().status()).isEqualTo(500);
        assertThat(mishap.delay()).isEqualTo(Duration.ofMillis(12));
        assertThat(mishap.transport()).contains(new Effect.Truncated(0.5));
    }

    @Test
    void whatIsRememberedIsBoundedAndWhatIsNotRememberedIsNotHit() {
        MatchCounts counts = new MatchCounts(2);
        assertThat(List.of(counts.next(1), counts.next(2), counts.next(3), counts.next(3), counts.next(1)))
                .containsExactly(1L, 1L, 0L, 0L, 2L);
    }

    @Test
    void exponentialJitterHasItsExtentAsMeanAndUniformAsBound() {
        Jitter exponential = new Jitter(Duration.ofMillis(100), Jitter.Shape.EXPONENTIAL);
        Jitter uniform = new Jitter(Duration.ofMillis(100), Jitter.Shape.UNIFORM);
        Draws draws = new Draws(4);
        double sumOfExponential = 0;
        double sumOfUniform = 0;
        for (int n = 0; n < 20_000; n++) {
            double drawn = Mixing.share(draws.next("/people/" + n));
            sumOfExponential += exponential.of(drawn).toNanos() / 1e6;
            assertThat(uniform.of(drawn)).isBetween(Duration.ZERO, Duration.ofMillis(100));
            sumOfUniform += uniform.of(drawn).toNanos() / 1e6;
        }
        assertThat(sumOfExponential / 20_000).isCloseTo(100, within(3.0));
        assertThat(sumOfUniform / 20_000).isCloseTo(50, within(1.0));
    }

    private FaultInjector faults(String json, long seed) {
        try {
            return new FaultInjector(
                    new PlanReader(EVERYWHERE).read(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8)),
                    seed,
                    () -> seconds);
        } catch (BadPlanException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Map<String, List<InjectedFault>> run(FaultInjector faults, List<String> urls) {
        Map<String, List<InjectedFault>> met = new HashMap<>();
        urls.forEach(url -> met.computeIfAbsent(url, name -> new ArrayList<>()).add(faults.next(get(url))));
        return met;
    }

    private static String hits(FaultInjector faults, String url, int times) {
        StringBuilder hits = new StringBuilder();
        for (int n = 0; n < times; n++) {
            hits.append(faults.next(get(url)).failure().isPresent() ? 'x' : '-');
        }
        return hits.toString();
    }

    private static Asked get(String url) {
        return with(url, 0);
    }

    private static Asked with(String url, long token) {
        return new Asked("GET", url, url, "/people/{}", "people", token);
    }
}
