package org.spaceodt.action.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.spaceodt.action.Action;
import org.spaceodt.action.ActionContract;
import org.spaceodt.action.ActionStage;
import org.spaceodt.action.Change;
import org.spaceodt.action.apply.Applier;
import org.spaceodt.action.apply.Result;
import org.spaceodt.webex.resource.license.Licenses;
import org.spaceodt.webex.resource.license.Licenses.LicenseChange;
import org.spaceodt.webex.resource.organization.Organizations;
import org.spaceodt.webex.resource.person.ScimUsers;
import org.spaceodt.webex.resource.person.ScimUsers.Name;
import org.spaceodt.webex.resource.person.ScimUsers.NewUser;

class AddScimUserTest extends ActionContract {
    private static final String EMAIL = "iris.nueva@example.com";

    private final AddScimUser action = new AddScimUser();
    private final Office office = new Office(STAGE);

    @Override
    protected Action<?> action() {
        return action;
    }

    @Override
    protected Map<String, String> row() {
        return Map.of(
                "org_id", organization(), "email", EMAIL, "first_name", "Iris", "last_name", "Nueva", "active", "sí");
    }

    private static String organization() {
        return new Organizations(STAGE.webex()).list().get(0).path("id").asText();
    }

    private static ScimUsers users() {
        return new ScimUsers(STAGE.webex(), organization());
    }

    /** Somebody makes a user of that name, or renames the one who was made. */
    @Override
    protected void disturb(Change.Effective planned) {
        if (planned.target().id().isEmpty()) {
            users().create(NewUser.of(EMAIL, new Name("Otra", "Persona"), Optional.empty()));
        } else {
            office.rename(planned.target().id(), "Otra Persona");
        }
    }

    @Override
    protected boolean reversible() {
        return true;
    }

    @Test
    void whoIsThereAlreadyIsSkipped() {
        String id = users().create(NewUser.of(EMAIL, new Name("Otra", "Persona"), Optional.empty()))
                .id();
        STAGE.forgetCalls();

        Change change = STAGE.plan(action, row());

        assertThat(change).isInstanceOf(Change.Nothing.class);
        assertThat(change.target().id()).isEqualTo(id);
        assertThat(STAGE.writes()).isEmpty();
    }

    @Test
    void whoIsNotToSignInIsMadeInactive() {
        Map<String, String> row = Map.of(
                "org_id",
                organization(),
                "email",
                EMAIL,
                "first_name",
                "Iris",
                "last_name",
                "Nueva",
                "active",
                "FALSO");

        Result.Done done = STAGE.done(action, STAGE.plan(action, row));

        assertThat(users().get(done.target().id()).path("active").asBoolean()).isFalse();
    }

    @Test
    void whoGotALicenceSinceIsNotRemoved() {
        Result.Done done = STAGE.done(action, STAGE.plan(action, row()));
        new Licenses(STAGE.webex())
                .assign(done.target().id(), List.of(LicenseChange.add(office.license(Office.MESSAGING))));

        Change undo = STAGE.undo(action, done);

        assertThat(ActionStage.said(((Change.Refused) undo).reasons())).contains("licenses/");
    }

    @Test
    void theUndoRemovesTheUserAlsoWhenItsAnswerWasLost() {
        Change.Effective plan = (Change.Effective) STAGE.plan(action, row());
        action.write(plan, STAGE.webex());
        Result.Done done = (Result.Done) STAGE.apply(action, plan, Applier.Mode.IN_DOUBT);

        STAGE.done(action, STAGE.undo(action, done));

        assertThat(users().find(EMAIL)).isEmpty();
    }
}
