package org.spaceodt.webex.resource.license;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.spaceodt.webex.resource.FakeApi.LOST;
import static org.spaceodt.webex.resource.FakeApi.json;
import static org.spaceodt.webex.resource.FakeApi.parse;
import static org.spaceodt.webex.resource.FakeApi.refusal;
import static org.spaceodt.webex.resource.FakeApi.status;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.spaceodt.webex.WebexException;
import org.spaceodt.webex.resource.FakeApi;
import org.spaceodt.webex.resource.Owner;
import org.spaceodt.webex.resource.calling.CallForwarding;
import org.spaceodt.webex.resource.license.Licenses.LicenseChange;
import org.spaceodt.webex.resource.license.Licenses.Line;

class LicensesTest {
    @RegisterExtension
    static final FakeApi API = new FakeApi();

    private static final Line LINE = new Line(Optional.of("l1"), Optional.empty(), Optional.of("2101"));
    private static final List<LicenseChange> CHANGES =
            List.of(LicenseChange.addCalling("calling", LINE), LicenseChange.remove("meeting"));
    private static final ObjectNode BEFORE = parse("{'id': 'p1', 'licenses': ['meeting', 'other']}");
    private static final ObjectNode AFTER =
            parse("{'id': 'p1', 'licenses': ['other', 'calling'], 'locationId': 'l1', 'extension': '2101'}");

    private Licenses licenses;

    @BeforeEach
    void licenses() {
        licenses = new Licenses(API.client());
    }

    @Test
    void licencesAreGivenAndTakenInOneCall() {
        API.answer("licenses.assign", json(parse("{'licenses': ['other', 'calling']}")));

        Assignment done = licenses.assign(BEFORE, CHANGES);

        assertThat(done.complete()).isTrue();
        assertThat(done.added()).containsExactly("calling");
        assertThat(done.removed()).containsExactly("meeting");
        assertThat(API.called()).containsExactly("licenses.assign");
        assertThat(API.lastBody())
                .isEqualTo(parse("{'personId': 'p1', 'licenses': ["
                        + "{'id': 'calling', 'operation': 'add', 'properties': {'locationId': 'l1', 'extension': '2101'}},"
                        + "{'id': 'meeting', 'operation': 'remove'}]}"));
    }

    @Test
    void aPartIsNoSuccessAndIsToldLicenceByLicence() {
        API.answer("licenses.assign", json(206, parse("{'licenses': ['meeting', 'one'], 'pendingLicenses': ['two']}")));

        Assignment done = licenses.assign(
                BEFORE,
                List.of(
                        LicenseChange.add("one"),
                        LicenseChange.add("two"),
                        LicenseChange.add("three"),
                        LicenseChange.remove("four"),
                        LicenseChange.remove("meeting")));

        assertThat(done.complete()).isFalse();
        assertThat(done.added()).containsExactly("one");
        assertThat(done.pending()).containsExactly("two");
        assertThat(done.notAdded()).containsExactly("three");
        assertThat(done.removed()).containsExactly("four");
        assertThat(done.notRemoved()).containsExactly("meeting");
        assertThat(done.written().status()).isEqualTo(206);
    }

    @Test
    void aPartIsNoSuccessEvenIfNothingIsMissing() {
        API.answer("licenses.assign", json(206, parse("{'licenses': ['calling']}")));

        assertThat(licenses.assign(BEFORE, CHANGES).complete()).isFalse();
    }

    @Test
    void a200ThatLacksALicenceIsNoSuccess() {
        API.answer("licenses.assign", json(parse("{'licenses': []}")));

        Assignment done = licenses.assign(BEFORE, CHANGES);

        assertThat(done.complete()).isFalse();
        assertThat(done.notAdded()).containsExactly("calling");
    }

    @Test
    void anAnswerWithoutLicencesIsLookedAfter() {
        API.answer("licenses.assign", json(parse("{'personId': 'p1'}")));
        API.answer("people.get", json(AFTER));

        assertThat(licenses.assign(BEFORE, CHANGES).complete()).isTrue();
    }

    @Test
    void bothFormsOfAnIdAreTheSameLicence() {
        String id = "org:BCSTD_1234";
        String hydra =
                Base64.getEncoder().encodeToString(("ciscospark://us/LICENSE/" + id).getBytes(StandardCharsets.UTF_8));
        API.answer("licenses.assign", json(parse("{'licenses': ['" + hydra + "']}")));

        assertThat(licenses.assign(BEFORE, List.of(LicenseChange.add(id))).complete())
                .isTrue();
    }

    @Test
    void licencesGivenByALostCallAreNotGivenAgain() {
        API.answer("licenses.assign", LOST);
        API.answer("people.get", json(AFTER));

        Assignment done = licenses.assign(BEFORE, CHANGES);

        assertThat(done.complete()).isTrue();
        assertThat(done.written().despite()).isPresent();
        assertThat(API.written()).containsExactly("licenses.assign");
    }

    @Test
    void licencesThatALostCallDidNotGiveAreGivenOnceMore() {
        API.answer("licenses.assign", LOST, json(parse("{'licenses': ['other', 'calling']}")));
        API.answer("people.get", json(BEFORE));

        assertThat(licenses.assign(BEFORE, CHANGES).complete()).isTrue();
        assertThat(API.written()).containsExactly("licenses.assign", "licenses.assign");
    }

    @Test
    void whatWasGoneBeforeIsNoSignThatALostCallArrived() {
        ObjectNode without = parse("{'id': 'p1', 'licenses': ['other']}");
        API.answer("licenses.assign", LOST, json(parse("{'licenses': ['other', 'calling']}")));
        API.answer("people.get", json(without));

        licenses.assign(without, CHANGES);

        assertThat(API.written()).containsExactly("licenses.assign", "licenses.assign");
    }

    @Test
    void aPartDoneByALostCallIsToldAsAPart() {
        API.answer("licenses.assign", LOST);
        API.answer("people.get", json(parse("{'id': 'p1', 'licenses': ['other']}")));

        Assignment done = licenses.assign(BEFORE, CHANGES);

        assertThat(done.complete()).isFalse();
        assertThat(done.removed()).containsExactly("meeting");
        assertThat(done.notAdded()).containsExactly("calling");
        assertThat(API.written()).containsExactly("licenses.assign");
    }

    @Test
    void whenNobodyCanTellItIsUncertain() {
        API.answer("licenses.assign", status(503));
        API.answer("people.get", status(403));

        assertThatThrownBy(() -> licenses.assign(BEFORE, CHANGES)).isInstanceOf(WebexException.Uncertain.class);
        assertThat(API.written()).containsExactly("licenses.assign");
    }

    @Test
    void settingsThatAppearLaterAreWaitedFor() {
        API.answer("licenses.assign", json(parse("{'licenses': ['other', 'calling']}")));
        API.answer(
                "person.callForwarding.get",
                refusal(404, 4003, "User not found"),
                status(404),
                json(parse("{'callForwarding': {}}")));

        licenses.assign(BEFORE, CHANGES);

        assertThat(new CallForwarding(API.client()).get(Owner.person("p1")).has("callForwarding"))
                .isTrue();
    }

    @Test
    void settingsOfAnybodyElseAreNotWaitedFor() {
        API.answer("licenses.assign", json(parse("{'licenses': ['lic']}")));
        API.answer("person.callForwarding.get", refusal(404, 4003, "User not found"));

        licenses.assign(BEFORE, List.of(LicenseChange.add("lic")));

        assertThatThrownBy(() -> new CallForwarding(API.client()).get(Owner.person("p1")))
                .isInstanceOf(WebexException.Rejected.class);
    }

    @Test
    void aLineNeedsANumberOrAnExtensionSomewhere() {
        assertThatThrownBy(() -> new Line(Optional.empty(), Optional.empty(), Optional.of("2101")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Line(Optional.of("l1"), Optional.empty(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothingToChangeIsToldBeforeAnythingIsSent() {
        assertThatThrownBy(() -> licenses.assign(BEFORE, List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThat(API.requests()).isEmpty();
    }
}
