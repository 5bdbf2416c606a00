package org.spaceodt.change.recipe;

import java.util.Arrays;
import java.util.Locale;
import org.spaceodt.text.Text;

/** What a step of a row of locations is about; the order is that in which they are done. */
public enum Stage {
    LOCATION("location_upsert"),
    CALLING("location_enable_calling"),
    PSTN("ubicacion_configurar_pstn"),
    NUMBER("ubicacion_alta_numeraciones_desactivadas"),
    CALLER_ID("ubicacion_actualizar_cabecera"),
    OUTGOING_PERMISSIONS("ubicacion_configurar_permisos_salientes_defecto");

    private final String action;

    Stage(String action) {
        this.action = action;
    }

    public String action() {
        return action;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a person has to do where it was not done. */
    public Text manualTask() {
        return LocationTexts.text("manual." + id() + ".task");
    }

    /** Where it is done in Control Hub. */
    public Text inControlHub(String location) {
        return LocationTexts.text("manual." + id() + ".where", location);
    }

    public static Stage of(String action) {
        return Arrays.stream(values())
                .filter(stage -> stage.action.equals(action))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no stage of a location is done by " + action));
    }
}
