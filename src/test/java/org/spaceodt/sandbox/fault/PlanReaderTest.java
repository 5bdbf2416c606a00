package org.spaceodt.sandbox.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spaceodt.sandbox.fault.plan.BadPlanException;
import org.spaceodt.sandbox.fault.plan.Places;
import org.spaceodt.sandbox.fault.plan.PlanJson;
import org.spaceodt.sandbox.fault.plan.PlanReader;
import org.spaceodt.sandbox.fault.plan.ShortRule;

class PlanReaderTest {
    private final PlanReader reader = new PlanReader(new Places(Set.of("/people/{}")::contains, Set.of("people")));

    @Test
    void everythingThatIsWrongIsToldAtOnceWithItsPlace() {
        assertThat(faultsOf("{'seeds': 1, 'rules': ["
                        + "{'where': {'method': 'FETCH', 'path': '/persons/{id}', 'family': 'animals'},"
                        + " 'when': {'from': 0, 'probability': 2, 'soon': 1}, 'what': {'status': 200}},"
                        + "{'what': {'reset': 'sometimes'}}, {'what': {'status': 500, 'partial': true}}, 5,"
                        + "{'when': {'from': 5, 'to': 4, 'afterSeconds': 9, 'untilSeconds': 9}, 'what': {}}]}"))
                .containsExactly(
                        "seeds is unknown",
                        "rules[0].where.method must be GET, POST, PUT, PATCH or DELETE",
                        "rules[0].where.path is no path of the API: /persons/{}",
                        "rules[0].where.family must be one of people",
                        "rules[0].when.soon is unknown",
                        "rules[0].when.from must be a whole number of at least 1",
                        "rules[0].when.probability must be from 0 to 1",
                        "rules[0].what.status must be a whole number of at least 400",
                        "rules[1].what.reset must be one of before-head, after-head, mid-body",
                        "rules[2].what must have one of latencyMs, status, reset, bytesPerSecond, truncate, partial,"
                                + " doneButStatus, lateMs, expireToken, answer, largestPage, but has status and partial",
                        "rules[3] must be a JSON object",
                        "rules[3].what must have one of latencyMs, status, reset, bytesPerSecond, truncate, partial,"
                                + " doneButStatus, lateMs, expireToken, answer, largestPage",
                        "rules[4].when.to must not be before from",
                        "rules[4].when.untilSeconds must be after afterSeconds",
                        "rules[4].what must have one of latencyMs, status, reset, bytesPerSecond, truncate, partial,"
                                + " doneButStatus, lateMs, expireToken, answer, largestPage");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "5",
                "{}",
                "{'rules': {}}",
                "{'rules': []} {}",
                "{'rules': [], 'rules': []}",
                "{'rules': [{'what': {'truncate': 'half'}}]}",
                "{'rules': [{'what': {'expireToken': false}}]}",
                "{'rules': [{'what': {'status': 503.5}}]}",
                "{'rules': [{'what': {'bytesPerSecond': 0}}]}",
                "{'rules': [{'what': {'status': 429, 'retryAfter': 'later'}}]}",
                "{'rules': [{'name': 7, 'what': {'partial': true}}]}",
                "{'seed': 'x', 'rules': []}",
                "{'rules': [",
            })
    void whatIsNoPlanIsRefused(String json) {
        assertThat(faultsOf(json)).isNotEmpty().allSatisfy(fault -> assertThat(fault)
                .isNotBlank());
    }

    @Test
    void aSyntaxErrorIsToldWithItsLine() {
        assertThat(faultsOf("{\n 'rules': [\n oops ]}"))
                .singleElement()
                .asString()
                .startsWith("line 3, column ");
    }

    @Test
    void aPlanThatIsWrittenIsReadAsTheSame() throws BadPlanException {
        FaultPlan plan = read("{'seed': 5, 'rules': ["
                + "{'name': 'one', 'where': {'method': 'PATCH', 'path': '/v1/people/{personId}', 'family': 'people',"
                + " 'id': 'ABC'}, 'when': {'from': 2, 'to': 9, 'afterSeconds': 1.5, 'untilSeconds': 3,"
                + " 'probability': 0.25, 'times': 4, 'per': 'token'}, 'what': {'status': 429,"
                + " 'retryAfter': 'date', 'retryAfterSeconds': 3, 'message': 'No.'}},"
                + "{'what': {'latencyMs': 5, 'jitterMs': 9, 'jitter': 'uniform'}}, {'what': {'reset': 'after-head'}},"
                + "{'what': {'bytesPerSecond': 10}}, {'what': {'truncate': 0.3}}, {'what': {'partial': true}},"
                + "{'what': {'doneButStatus': 502}}, {'what': {'lateMs': 10000}}, {'what': {'expireToken': true}}]}");

        assertThat(plan.rules()).hasSize(9);
        assertThat(reader.read(PlanJson.of(plan).toString().getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(plan);
    }

    @ParameterizedTest
    @CsvSource({
        "status=503@0.1, '{\"status\":503}', 0.1",
        "reset=mid-body, '{\"reset\":\"mid-body\"}', 1",
        "partial@1, '{\"partial\":true}', 1",
        "slow=2000, '{\"bytesPerSecond\":2000}', 1",
        "truncate=0.25@.5, '{\"truncate\":0.25}', 0.5",
        "done-but=500, '{\"doneButStatus\":500}', 1",
        "late=3000, '{\"lateMs\":3000}', 1",
        "expire-token@0.01, '{\"expireToken\":true}', 0.01"
    })
    void aRuleCanBeShort(String text, String effect, double share) {
        Rule rule = ShortRule.of(text);
        assertThat(PlanJson.of(new FaultPlan(java.util.OptionalLong.empty(), List.of(rule)))
                        .at("/rules/0/what")
                        .toString())
                .isEqualTo(effect);
        assertThat(rule.when().probability()).isEqualTo(share);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "@", "reset", "reset=later", "status=200", "status=503@2", "status=503@x", "partial=5", "x=1"
            })
    void aShortRuleThatMakesNoSenseIsRefusedWithItsText(String text) {
        assertThatThrownBy(() -> ShortRule.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("fault " + text + ": ");
    }

    @Test
    void a429SaysHowLongToWaitUnlessItIsToldOtherwise() throws BadPlanException {
        Rule plain = read("{'rules': [{'what': {'status': 429}}]}").rules().get(0);
        assertThat(((Effect.Failure) plain.effect()).retryAfter())
                .contains(new RetryAfterHint(Duration.ofSeconds(1), RetryAfterHint.Form.SECONDS));
    }

    private FaultPlan read(String json) throws BadPlanException {
        return reader.read(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    private List<String> faultsOf(String json) {
        return catchThrowableOfType(BadPlanException.class, () -> read(json)).faults();
    }
}
