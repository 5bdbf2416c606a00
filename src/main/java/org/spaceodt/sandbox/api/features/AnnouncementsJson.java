package org.spaceodt.sandbox.api.features;

import org.spaceodt.sandbox.api.call.Json;
import org.spaceodt.sandbox.tenant.Tenant;
import org.spaceodt.sandbox.tenant.id.ResourceKind;

/** The announcement files of the organization's library, used by queues and auto attendants. */
final class AnnouncementsJson {
    private static final String[] FILES = {"bienvenida.wav", "espera.wav", "fuera-de-horario.wav"};

    private final Tenant tenant;

    AnnouncementsJson(Tenant tenant) {
        this.tenant = tenant;
    }

    /** A file with its size in kilobytes, as an element of a list. */
    void file(Json json, int announcement) {
        reference(json.object(), announcement);
        json.put("fileSize", Integer.toString(356 + announcement))
                .put("isTextToSpeech", false)
                .end();
    }

    /** The properties that a menu shows of a file. */
    void reference(Json json, int announcement) {
        json.put("id", tenant.ids().of(ResourceKind.ANNOUNCEMENT, announcement))
                .put("fileName", FILES[announcement])
                .put("mediaFileType", "WAV")
                .put("level", "ORGANIZATION");
    }
}
