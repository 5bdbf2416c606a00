package org.spaceodt.action;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.spaceodt.action.apply.Verifying;
import org.spaceodt.change.cell.Kind;

@QuarkusTest
class CatalogueBeansTest {
    @Inject
    Catalogue catalogue;

    @Inject
    Verifying verifying;

    @Test
    void theContainerFindsEveryAction() {
        assertThat(catalogue.all().stream().map(action -> action.description().id()))
                .contains(
                        "apply_call_intercept",
                        "apply_forwarding",
                        "apply_permissions_in_out",
                        "apply_voicemail",
                        "apply_call_queue_memberships",
                        "apply_numbers_update",
                        "assign_calling_license",
                        "location_enable_calling",
                        "location_upsert",
                        "ubicacion_actualizar_cabecera",
                        "ubicacion_alta_numeraciones_desactivadas",
                        "ubicacion_configurar_llamadas_internas",
                        "ubicacion_configurar_permisos_salientes_defecto",
                        "ubicacion_configurar_pstn",
                        "usuarios_alta_people",
                        "usuarios_alta_scim",
                        "usuarios_anadir_intercom_legacy",
                        "usuarios_asignar_location_desde_csv",
                        "usuarios_configurar_desvio_prefijo53",
                        "usuarios_configurar_perfil_saliente_custom",
                        "usuarios_modificar_licencias",
                        "usuarios_remover_licencias",
                        "workspaces_alta",
                        "workspaces_anadir_intercom_legacy",
                        "workspaces_configurar_desvio_prefijo53",
                        "workspaces_configurar_perfil_saliente_custom",
                        "workspaces_validar_estado_permisos");
        assertThat(catalogue.find("location_upsert")).isPresent();
        assertThat(catalogue.find("none")).isEmpty();
        assertThat(verifying.total().toSeconds()).isEqualTo(20);
    }

    /** Rows of a table are worked on at the same time; an action that is not here was not thought about. */
    @Test
    void everyActionSaysWhatNoTwoRowsMayBeAbout() {
        Map<String, List<String>> subjects = new TreeMap<>();
        catalogue
                .all()
                .forEach(action -> subjects.put(
                        action.description().id(), action.description().subject()));

        assertThat(subjects)
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        // Read, changed and written again as a whole, or one value that a row sets.
                        entry("location_upsert", List.of("external_id", "location_id", "name")),
                        entry("location_enable_calling", List.of("location_id")),
                        entry("ubicacion_actualizar_cabecera", List.of("location_id")),
                        entry("ubicacion_configurar_llamadas_internas", List.of("location_id")),
                        entry("ubicacion_configurar_permisos_salientes_defecto", List.of("location_id")),
                        entry("ubicacion_configurar_pstn", List.of("location_id")),
                        entry("apply_call_intercept", List.of("person_id")),
                        entry("apply_forwarding", List.of("person_id")),
                        entry("apply_permissions_in_out", List.of("person_id")),
                        entry("apply_voicemail", List.of("person_id")),
                        entry("usuarios_alta_people", List.of("email")),
                        entry("usuarios_alta_scim", List.of("email")),
                        entry("usuarios_asignar_location_desde_csv", List.of("person_id")),
                        entry("usuarios_configurar_desvio_prefijo53", List.of("person_id")),
                        entry("usuarios_configurar_perfil_saliente_custom", List.of("person_id")),
                        entry("assign_calling_license", List.of("person_id")),
                        entry("apply_numbers_update", List.of("person_id")),
                        // A queue is one list of agents: rows that want the same one are gathered.
                        entry("apply_call_queue_memberships", List.of("person_id")),
                        // Whether the line goes depends on the licences that are left; a line is written with the
                        // person.
                        entry("usuarios_modificar_licencias", List.of("person_id")),
                        entry("usuarios_remover_licencias", List.of("person_id")),
                        entry("workspaces_alta", List.of("display_name")),
                        entry("workspaces_configurar_desvio_prefijo53", List.of("workspace_id")),
                        entry("workspaces_configurar_perfil_saliente_custom", List.of("workspace_id")),
                        entry("workspaces_validar_estado_permisos", List.of("workspace_id")),
                        // Only added to, by Webex itself: a location, a person may be in several rows, a number may
                        // not.
                        entry("ubicacion_alta_numeraciones_desactivadas", List.of("phone_numbers")),
                        entry("usuarios_anadir_intercom_legacy", List.of("legacy_phone_number")),
                        entry("workspaces_anadir_intercom_legacy", List.of("legacy_phone_number"))));
    }

    /** Whoever gives one is in {@code TakenNumbersTest}; the others dial it, show it, or have somebody who answers it. */
    @Test
    void everyActionWithANumberIsKnownToGiveItOrNot() {
        assertThat(catalogue.all().stream()
                        .map(Action::description)
                        .filter(one -> one.parameters().stream()
                                .anyMatch(parameter -> Set.of(Kind.PHONE_NUMBER, Kind.EXTENSION)
                                        .contains(parameter.type().kind())))
                        .map(Description::id))
                .containsExactlyInAnyOrder(
                        "usuarios_alta_people",
                        "usuarios_modificar_licencias",
                        "assign_calling_license",
                        "apply_numbers_update",
                        "usuarios_asignar_location_desde_csv",
                        "workspaces_alta",
                        "usuarios_anadir_intercom_legacy",
                        "workspaces_anadir_intercom_legacy",
                        "ubicacion_alta_numeraciones_desactivadas",
                        "ubicacion_actualizar_cabecera",
                        "usuarios_configurar_desvio_prefijo53",
                        "workspaces_configurar_desvio_prefijo53",
                        "apply_voicemail");
    }

    /** A table of people must not be done by them because of its columns: those are also columns of other actions. */
    @Test
    void theStagesOfARunAreSaidToBeStages() {
        assertThat(catalogue.all().stream().map(Action::description).filter(one -> one.id()
                        .matches("(assign|apply)_.*")))
                .isNotEmpty()
                .allMatch(Description::stage);
    }
}
