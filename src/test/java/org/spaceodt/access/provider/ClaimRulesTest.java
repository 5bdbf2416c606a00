package org.spaceodt.access.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spaceodt.access.Role;

class ClaimRulesTest {
    private static final ClaimRules GROUPS = by("groups");

    private static ClaimRules by(String roleClaim) {
        return new ClaimRules(ClaimRules.USUAL_NAMES, roleClaim, Set.of("odt-operators"), Set.of("odt-viewers"));
    }

    private static JsonNode claims(String json) {
        try {
            return new ObjectMapper().readTree(json.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'preferred_username':'ana','email':'ana@example.com','sub':'1'} | ana",
                "{'email':'ana@example.com','sub':'1'} | ana@example.com",
                "{'email':'ana@example.com','email_verified':true,'sub':'1'} | ana@example.com",
                "{'email':'ana@example.com','email_verified':'true','sub':'1'} | ana@example.com",
                "{'email':'pere@example.com','email_verified':false,'sub':'1'} | 1",
                "{'email':'pere@example.com','email_verified':'false','sub':'1'} | 1",
                "{'preferred_username':'  ','sub':'1'} | 1",
                "{'preferred_username':7,'sub':'1'} | 1",
                "{'preferred_username':null,'sub':' Núria Vidal '} | Núria Vidal"
            })
    void theNameIsTheFirstClaimThatCanBeOne(String json, String name) {
        assertThat(GROUPS.name(claims(json))).contains(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\nb", "a\\u0000", "\\u202Eana", "a\\u200Bb", "a\\u2028b", "a\\uD800", "a\\u001b[31m"})
    void aNameThatHidesSomethingIsNone(String name) {
        assertThat(GROUPS.name(claims("{'sub':'" + name + "'}"))).isEmpty();
    }

    @Test
    void aNameHasTwoHundredCharactersAtMost() {
        assertThat(GROUPS.name(claims("{'sub':'" + "😀".repeat(200) + "'}"))).isPresent();
        assertThat(GROUPS.name(claims("{'sub':'" + "a".repeat(201) + "'}"))).isEmpty();
    }

    @Test
    void aClaimThatSomebodyChoseIsTheOnlyOne() {
        ClaimRules rules = new ClaimRules(List.of("upn"), "groups", Set.of(), Set.of());
        assertThat(rules.name(claims("{'preferred_username':'ana','sub':'1'}"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'groups':['staff','odt-viewers']} | VIEWER",
                "{'groups':['odt-viewers','odt-operators']} | OPERATOR",
                "{'groups':'odt-operators'} | OPERATOR"
            })
    void theHighestRoleOfAllValuesCounts(String json, Role role) {
        assertThat(GROUPS.role(claims(json))).contains(role);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'groups':[]}",
                "{'groups':null}",
                "{'groups':['ODT-operators']}",
                "{'groups':['odt-operators ']}",
                "{'groups':'not odt-operators'}",
                "{'groups':[['odt-operators']]}",
                "{'groups':{'odt-operators':true}}",
                "{'roles':['odt-operators']}"
            })
    void nobodyGetsInWithoutAValueThatIsNamed(String json) {
        assertThat(GROUPS.role(claims(json))).isEmpty();
    }

    @Test
    void aClaimMayStandWithinOthersOrHaveAnAddressForAName() {
        assertThat(by("realm_access/roles").role(claims("{'realm_access':{'roles':['odt-viewers']}}")))
                .contains(Role.VIEWER);
        assertThat(by("https://odt.example.com/roles")
                        .role(claims("{'https://odt.example.com/roles':['odt-operators']}")))
                .contains(Role.OPERATOR);
        assertThat(by("realm_access/roles").role(claims("{'realm_access':['odt-viewers']}")))
                .isEmpty();
    }
}
