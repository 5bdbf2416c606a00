package org.spaceodt.action.softphone;

import static org.spaceodt.action.Description.Parameter.optional;
import static org.spaceodt.action.Description.Parameter.required;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.spaceodt.action.Change;
import org.spaceodt.action.Description;
import org.spaceodt.action.Fields;
import org.spaceodt.action.Observed;
import org.spaceodt.action.RowValues;
import org.spaceodt.action.person.Accounts;
import org.spaceodt.action.person.LicenseAction;
import org.spaceodt.action.person.LicenseOrder;
import org.spaceodt.action.person.MoveWaits;
import org.spaceodt.change.cell.Kind;
import org.spaceodt.text.Text;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.WebexException;
import org.spaceodt.webex.resource.Owner;
import org.spaceodt.webex.resource.number.AssignedNumbers;

/**
 * Makes a person somebody who calls: one Calling licence, with the line. It is done when Webex also answers for the settings of
 * the line: they come after the licence, and until then 404 or 4003 is answered (operational facts, "Rate limits and retries").
 */
@Singleton
public class AssignCallingLicense implements LicenseAction {
    /** No field of the API: whether the settings of the line are there. */
    static final String CALLS = "webexCalling";

    private static final int NOT_FOUND = 404;
    private static final String CALLING_UNKNOWN = "4003";
    private static final String LICENSE = "calling_license_id";
    public static final Description DESCRIPTION = new Description(
                    "assign_calling_license",
                    Description.Section.PERSON,
                    List.of(
                            required("person_id", Kind.PERSON).formerly("user_email", "email"),
                            required(LICENSE, Kind.LICENSE).like("Webex Calling - Professional"),
                            optional("location_id", Kind.LOCATION).formerly("location_name"),
                            optional("extension", Kind.EXTENSION),
                            optional("phone_number", Kind.PHONE_NUMBER),
                            optional("org_id", Kind.ORGANIZATION)),
                    List.of("spark-admin:people_read", "spark-admin:people_write", "spark-admin:licenses_read"),
                    List.of("person_id"))
            .asStage();

    private final MoveWaits waits;

    public AssignCallingLicense(MoveWaits waits) {
        this.waits = waits;
    }

    @Override
    public MoveWaits waits() {
        return waits;
    }

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public LicenseOrder order(RowValues cells) {
        return LicenseOrder.calling(cells, LICENSE);
    }

    @Override
    public Observed observe(LicenseOrder order, WebexClient webex) {
        Observed observed = LicenseAction.super.observe(order, webex);
        return observed instanceof Observed.Found found
                ? order.free(new CallingSeat(webex).offered(order, found), webex)
                : observed;
    }

    @Override
    public Desired desired(LicenseOrder order, Observed observed) {
        Desired desired = order.desired((Observed.Found) observed);
        desired.fields().put(CALLS, true);
        return desired;
    }

    /** Who has no licence of the change has no settings either: nobody is asked. */
    @Override
    public Observed readBack(Change.Effective change, WebexClient webex) {
        Observed observed = LicenseAction.super.readBack(change, webex);
        if (observed instanceof Observed.Found found
                && (holdsOne(change.after(), found.fields()) || holdsOne(change.before(), found.fields()))
                && answers(found.target().id(), webex)) {
            found.fields().put(CALLS, true);
        }
        return observed;
    }

    /**
     * Why a person has no settings of the line before that change is made; empty where it gives no Calling. Only where nobody calls
     * yet is a licence given ({@link CallingSeat}), and until then Webex answers 404 for each of them.
     */
    static Optional<Text> notYet(Change.Effective earlier) {
        boolean gives = earlier.after().path(CALLS).asBoolean()
                && !earlier.before().path(CALLS).asBoolean();
        return gives
                ? Optional.of(Description.text(
                        "person.without_calling", earlier.target().name()))
                : Optional.empty();
    }

    private static boolean holdsOne(ObjectNode named, ObjectNode seen) {
        return Accounts.licenses(named).stream()
                .anyMatch(license -> Fields.text(seen, Accounts.path(license)).isPresent());
    }

    private static boolean answers(String personId, WebexClient webex) {
        try {
            new AssignedNumbers(webex).get(Owner.person(personId));
            return true;
        } catch (WebexException.Rejected e) {
            if (e.failure().httpStatus().orElse(0) == NOT_FOUND
                    || e.failure().errorCodes().contains(CALLING_UNKNOWN)) {
                return false;
            }
            throw e;
        }
    }
}
