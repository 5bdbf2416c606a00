package org.spaceodt.action;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

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
}
