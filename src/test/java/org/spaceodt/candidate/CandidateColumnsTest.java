package org.spaceodt.candidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spaceodt.action.Description.Parameter.optional;
import static org.spaceodt.action.Description.Parameter.required;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.spaceodt.action.Action;
import org.spaceodt.action.Catalogue;
import org.spaceodt.action.Change;
import org.spaceodt.action.Description;
import org.spaceodt.action.Description.Section;
import org.spaceodt.action.Observed;
import org.spaceodt.action.Reading;
import org.spaceodt.action.Row;
import org.spaceodt.action.Wrote;
import org.spaceodt.change.cell.Kind;
import org.spaceodt.text.Text;
import org.spaceodt.webex.WebexClient;

/** Tables have the columns that actions take, whatever those are. */
class CandidateColumnsTest {
    private final CandidateColumns columns = new CandidateColumns(new Catalogue(List.of(
            new Described(new Description(
                    "workspaces_nueva",
                    Section.WORKSPACE,
                    List.of(
                            required("workspace_id", Kind.WORKSPACE).like("Sala 1"),
                            optional("hotdesking", Kind.BOOLEAN).like("true"),
                            optional("fax_number", Kind.PHONE_NUMBER).like("+34555010101"),
                            optional("org_id", Kind.ORGANIZATION).like("x")),
                    List.of("workspace_id"),
                    List.of())),
            new Described(new Description(
                    "usuarios_nueva",
                    Section.PERSON,
                    List.of(required("person_id", Kind.PERSON).like("ana.ejemplo@example.com")),
                    List.of("person_id"),
                    List.of())))));

    @Test
    void aParameterOfANewActionIsAColumnOfTheTableOfItsObjects() {
        assertThat(columns.of(new Workspaces()))
                .containsExactly("workspace_id", "location_name", "selected", "hotdesking", "fax_number");
    }

    @Test
    void whatMayBeTheSameForAllIsGeneralAndWhatBelongsToOneIsNot() {
        assertThat(columns.general(List.of(new Workspaces()))).containsExactly("org_id", "hotdesking");
    }

    private static final class Workspaces implements ExportedObjects {
        @Override
        public Section section() {
            return Section.WORKSPACE;
        }

        @Override
        public List<String> leading() {
            return List.of("workspace_id", "location_name");
        }

        @Override
        public Set<String> own() {
            return Set.of("workspace_id");
        }

        @Override
        public void each(Taker taker) {}
    }

    /** An action of which only the description is asked for. */
    private record Described(Description description) implements Action<String> {
        @Override
        public Reading<String> read(Row row) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Observed observe(String parameters, WebexClient webex) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Desired desired(String parameters, Observed observed) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Observed readBack(Change.Effective change, WebexClient webex) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Wrote write(Change.Effective change, WebexClient webex) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Map<String, Text> irreversible(Change.Effective done) {
            throw new UnsupportedOperationException();
        }
    }
}
