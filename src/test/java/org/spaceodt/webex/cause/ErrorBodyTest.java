package org.spaceodt.webex.cause;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorBodyTest {
    @Test
    void theUsualShapeGivesCodeTextAndTrackingId() {
        assertThat(read("{'message':'User not found','errors':[{'errorCode':4003,'description':'User not found'}],"
                        + "'trackingId':'ROUTER_1'}"))
                .isEqualTo(new ErrorBody(List.of("4003"), List.of("User not found"), "ROUTER_1", true));
    }

    @Test
    void everyCodeAndEveryDescriptionIsKeptOnce() {
        ErrorBody body = read("{'message':'m','errorCode':3,'errors':[{'errorCode':1,'description':'a'},"
                + "{'errorCode':'2','description':'b'},{'errorCode':1,'description':'a'},'c']}");
        assertThat(body.codes()).containsExactly("1", "2", "3");
        assertThat(body.descriptions()).containsExactly("a", "b", "c", "m");
        assertThat(body.text()).isEqualTo("a; b; c; m");
    }

    @Test
    void aTextThatComesWithItsCodeAndWithoutItIsKeptOnce() {
        ErrorBody body = ErrorBody.read(("{\"message\":\"User not found\",\"errors\":[{\"errorCode\":4008,"
                        + "\"description\":\"[Error 4008] User not found\"}],\"trackingId\":\"T9\"}")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8));

        assertThat(body.text()).isEqualTo("[Error 4008] User not found");
        assertThat(body.codes()).containsExactly("4008");
    }

    @Test
    void aCodeThatStandsInTheTextOnlyIsTaken() {
        ErrorBody body = read("{'message':'[Error 4003] Unauthorized request: UserCallForwardingBusyGetRequest, ...'}");
        assertThat(body.codes()).containsExactly("4003");
        assertThat(Causes.load()
                        .of(new Symptom(
                                "GET",
                                "/people/{personId}/features/callForwarding",
                                OptionalInt.of(400),
                                body.codes(),
                                body.text()))
                        .id())
                .isEqualTo("setting_branch_refused");
    }

    @Test
    void theStartOfAMoveHasAListCalledError() {
        ErrorBody body = read("{'error':[{'code':1026016,'message':'no number'},{'code':'BATCH-400','message':'no'}]}");
        assertThat(body.codes()).containsExactly("1026016", "BATCH-400");
        assertThat(body.descriptions()).containsExactly("no number", "no");
    }

    @Test
    void aListOfErrorsNamesEachNumberWithItsCode() {
        ErrorBody body = read(
                "[{'errors':[{'number':'+34555019002','errorType':'ERROR','errorCode':'ERR.V.TRM.TMN60004',"
                        + "'errorTitle':'Invalid','errorMessage':'Number is managed by the provider'}]},"
                        + "{'errors':[{'number':'+34555019003','errorCode':8363,'errorTitle':'Taken'},{'number':'+34555019004'}]}]");
        assertThat(body.codes()).containsExactly("ERR.V.TRM.TMN60004", "8363");
        assertThat(body.descriptions())
                .containsExactly(
                        "+34555019002: Number is managed by the provider", "+34555019003: Taken", "+34555019004");
        assertThat(body.json()).isTrue();
    }

    @Test
    void aListOfPlainErrorsIsUnderstoodToo() {
        ErrorBody body = read("[{'errorCode':4202,'description':'taken'},{'code':'4152','message':'lost'}]");
        assertThat(body.codes()).containsExactly("4202", "4152");
        assertThat(body.descriptions()).contains("lost");
    }

    @Test
    void theErrorsOfAJobAreTakenFromAllItsItems() {
        ErrorBody body = read(
                "{'items':[{'trackingId':'T1','error':{'key':'409','message':[{'description':'taken','code':'4202'}]}},"
                        + "{'trackingId':'T2','error':{'key':'400','message':[{'description':'lost','code':'4152'}]}}]}");
        assertThat(body.codes()).containsExactly("4202", "4152");
        assertThat(body.descriptions()).containsExactly("taken", "lost");
        assertThat(body.trackingId()).isEqualTo("T1");
    }

    @Test
    void theErrorOfOneItemOfAJobIsTaken() {
        assertThat(read("{'error':{'key':'409','message':[{'description':'taken','code':'4202'}]}}")
                        .codes())
                .containsExactly("4202");
    }

    @Test
    void theJobOfALocationSaysWhyItDidNotStart() {
        assertThat(read("{'failureReason':'UpdateRoutingPrefixJob failed as another one is already in progress.'}")
                        .text())
                .contains("already in progress");
    }

    @Test
    void scimGivesItsTypeAsACodeAndNotItsStatus() {
        ErrorBody body = read("{'schemas':['urn:ietf:params:scim:api:messages:2.0:Error'],'status':'409',"
                + "'scimType':'uniqueness','detail':'The user name is already in use'}");
        assertThat(body.codes()).containsExactly("uniqueness");
        assertThat(body.descriptions()).containsExactly("The user name is already in use");
    }

    @Test
    void anOauthErrorIsACode() {
        ErrorBody body = read("{'error':'invalid_grant','error_description':'ended'}");
        assertThat(body.codes()).containsExactly("invalid_grant");
        assertThat(body.descriptions()).containsExactly("ended");
    }

    @Test
    void anErrorThatIsNotOneOfOauthIsATextIfThereIsNoOther() {
        assertThat(read("{'error':'Not Found','path':'/x'}").codes()).isEmpty();
        assertThat(read("{'error':'Not Found','path':'/x'}").descriptions()).containsExactly("Not Found");
        assertThat(read("{'error':'Not Found','message':'No static resource x'}")
                        .descriptions())
                .containsExactly("No static resource x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "[1]",
                "[{'message':'x'}, 1]",
                "[[{'message':'x'}]]",
                "'text'",
                "{'message':",
                "{'errors':[{'errorCode':4003",
                "{'a':1} x",
                "{'a':1}{'b':2}",
                "\0\1"
            })
    void whatIsNotAJsonObjectHasNothingToSay(String body) {
        assertThat(read(body)).isEqualTo(new ErrorBody(List.of(), List.of(), "", false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<html><head><TITLE class='x'>502 Bad\t Gateway</title></head><body>nginx</body>|502 Bad Gateway",
                "<!DOCTYPE html><title>Sign in</title>|Sign in",
                "<html><body>no title</body>|''",
                "upstream connect error or disconnect|upstream connect error or disconnect"
            })
    void ofAGatewaysPageTheTitleIsTold(String page, String told) {
        ErrorBody body = read(page);
        assertThat(body.text()).isEqualTo(told);
        assertThat(body.json()).isFalse();
        assertThat(body.codes()).isEmpty();
    }

    @Test
    void textsAreMadeFitForALine() {
        assertThat(read("{'message':'a\\r\\n\\u001b[31m b\\u202e\\ud800 c'}").descriptions())
                .containsExactly("a [31m b c");
        assertThat(read("{'message':'" + "x".repeat(10_000) + "'}").descriptions())
                .singleElement()
                .asString()
                .hasSize(CauseLine.LONGEST + 1)
                .endsWith("…");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'message':'bad header: Authorization: Bearer NDg5NzFiYzM-secret_PF84'}",
                "{'error':'x','error_description':'BEARER NDg5NzFiYzM-secret_PF84; nothing'}",
                "<title>bearer NDg5NzFiYzM-secret_PF84</title>",
                "bad header Bearer NDg5NzFiYzM-secret_PF84"
            })
    void aTokenThatAServerEchoesIsNotTold(String body) {
        assertThat(read(body).toString().toLowerCase(Locale.ROOT))
                .contains("bearer (hidden)")
                .doesNotContain("secret");
    }

    private static ErrorBody read(String body) {
        return ErrorBody.read(json(body));
    }

    private static byte[] json(String text) {
        return text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }
}
