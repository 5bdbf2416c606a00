package org.spaceodt.webex.cause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTest {
    private static final Symptom SYMPTOM = new Symptom(
            "PUT", "/people/{personId}/features/voicemail", OptionalInt.of(404), List.of("4003"), "User Not Found");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|true",
                "{'status':'404'}|true",
                "{'status':['400','404']}|true",
                "{'status':'400-499'}|true",
                "{'status':'none'}|false",
                "{'status':'500-599'}|false",
                "{'code':'4003'}|true",
                "{'code':'4000-4003'}|true",
                "{'code':'4003-4004'}|true",
                "{'code':'4004-4009'}|false",
                "{'code':'400'}|false",
                "{'method':['PUT','POST']}|true",
                "{'method':'GET'}|false",
                "{'text':'user not'}|true",
                "{'text':'^not'}|false",
                "{'path':'/people/*/features/**'}|true",
                "{'path':'/people/*/features/voicemail/**'}|true",
                "{'path':'/people/**'}|true",
                "{'path':'/people/*'}|false",
                "{'path':'/people/*/features/voicemail/more'}|false",
                "{'path':'/peopl/**'}|false",
                "{'status':'404','code':'4003','text':'found','method':'PUT','path':'/people/**'}|true",
                "{'status':'404','code':'4003','text':'lost'}|false"
            })
    void everyMemberMustHold(String condition, boolean holds) throws JsonProcessingException {
        assertThat(condition(condition).test(SYMPTOM)).isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource({
        "27960-27976,27960,true",
        "27960-27976,27976,true",
        "27960-27976,27977,false",
        "27960-27976,abc,false",
        "27960-27976,99999999999999999999999,false",
        "27960-27976,27960-27976,false",
        "BATCH-400,batch-400,true"
    })
    void aRangeIncludesItsEnds(String range, String code, boolean holds) {
        assertThat(Range.of(range).holds(code)).isEqualTo(holds);
    }

    @Test
    void aRangeThatIsTheWrongWayRoundIsAMistake() {
        assertThatThrownBy(() -> Range.of("5-4")).hasMessageContaining("5-4");
    }

    private static Condition condition(String json) throws JsonProcessingException {
        return Condition.of(new ObjectMapper().readTree(json.replace('\'', '"')));
    }
}
