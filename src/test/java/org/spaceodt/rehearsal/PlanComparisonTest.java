package org.spaceodt.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spaceodt.action.Change;
import org.spaceodt.action.Difference;
import org.spaceodt.action.Fields;
import org.spaceodt.action.Target;
import org.spaceodt.action.apply.ActionInput;
import org.spaceodt.action.apply.Result;
import org.spaceodt.change.plan.PlanRow;
import org.spaceodt.json.JsonFormat;
import org.spaceodt.text.Text;

class PlanComparisonTest {
    private static final Target SITE = new Target("location", "1", "Girona");
    private static final ObjectNode NONE = Fields.none();

    private static ObjectNode fields(String json) {
        try {
            return (ObjectNode) JsonFormat.MAPPER.readTree(json.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static PlanRow step(PlanRow.Mode mode, Change change) {
        ActionInput input =
                new ActionInput("any", "", Map.of("name", "Girona"), Optional.empty(), Optional.ofNullable(change));
        return new PlanRow(2, "location", "Girona", "", mode, "", input, false);
    }

    private static Optional<Result> done(String before, String after, String... unverifiable) {
        ObjectNode was = fields(before);
        ObjectNode is = fields(after);
        return Optional.of(new Result.Done(
                SITE,
                Result.Effect.UPDATE,
                was,
                is,
                Difference.between(was, is),
                List.of(unverifiable),
                false,
                Optional.empty(),
                List.of(),
                NONE,
                List.of()));
    }

    private static boolean agrees(PlanRow planned, Optional<Result> result) {
        return RehearsedStep.of(planned, result, "").asPlanned();
    }

    private static final PlanRow UPDATE = step(
            PlanRow.Mode.UPDATE, new Change.Update(SITE, fields("{'city':'Salt'}"), fields("{'city':'Girona'}"), NONE));

    @Test
    void theSameFieldsAreAsPlanned() {
        assertThat(agrees(UPDATE, done("{'city':'Salt'}", "{'city':'Girona'}"))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "{'city':'Salt'}, {'city':'Lleida'}",
        "{'city':'Olot'}, {'city':'Girona'}",
        "{'zip':'17001'}, {'zip':'17002'}"
    })
    void anotherValueBeforeOrAfterAndAnotherFieldAreNot(String before, String after) {
        assertThat(agrees(UPDATE, done(before, after))).isFalse();
    }

    @Test
    void aFieldMoreThanThePlanHasIsNotUnlessItIsWrittenUnseen() {
        assertThat(agrees(UPDATE, done("{'city':'Salt','zip':'17001'}", "{'city':'Girona','zip':'17002'}")))
                .isFalse();
        assertThat(agrees(UPDATE, done("{'city':'Salt'}", "{'city':'Girona','pin':'7'}", "pin")))
                .isTrue();
    }

    @Test
    void whatIsMadeMayHaveMoreFieldsThanItsRowGave() {
        PlanRow create = step(PlanRow.Mode.CREATE, new Change.Create(SITE, fields("{'name':'Girona'}"), NONE));

        assertThat(agrees(create, done("{}", "{'name':'Girona','id':'1'}"))).isTrue();
        assertThat(agrees(create, done("{}", "{'id':'1'}"))).isFalse();
    }

    @Test
    void whatWasAlreadySoOrRefusedIsNotWhatAChangeWasPlannedAs() {
        Text why = Text.of("any", "any");

        assertThat(agrees(UPDATE, Optional.of(new Result.Unchanged(SITE, why)))).isFalse();
        assertThat(agrees(UPDATE, Optional.of(new Result.Refused(SITE, List.of(why)))))
                .isFalse();
        assertThat(RehearsedStep.leftOut(UPDATE).asPlanned()).isFalse();
    }

    @Test
    void whatThePlanRefusesIsAsPlannedWhenItIsRefused() {
        Text why = Text.of("any", "any");
        PlanRow refused = step(PlanRow.Mode.REFUSED, new Change.Refused(SITE, List.of(why)));
        PlanRow nothing = step(PlanRow.Mode.NOTHING, new Change.Nothing(SITE, why));

        assertThat(agrees(refused, Optional.of(new Result.Refused(SITE, List.of(why)))))
                .isTrue();
        assertThat(agrees(nothing, Optional.of(new Result.Unchanged(SITE, why))))
                .isTrue();
        assertThat(agrees(nothing, done("{'city':'Salt'}", "{'city':'Girona'}")))
                .isFalse();
    }

    @Test
    void ofWhatIsSeenLaterItCountsWhetherItWentWell() {
        PlanRow later = step(PlanRow.Mode.LATER, null);

        assertThat(agrees(later, done("{}", "{'city':'Girona'}"))).isTrue();
        assertThat(RehearsedStep.of(later, Optional.empty(), "a fault").asPlanned())
                .isFalse();
    }
}
