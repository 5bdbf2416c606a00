package org.spaceodt.action.softphone;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;

/** Which calls a person may get and make. */
@Singleton
public class ApplyPermissions extends SettingsStage {
    public ApplyPermissions() {
        super(
                "apply_permissions_in_out",
                Map.of(
                        PersonSetting.INCOMING, Optional.of("incoming_permissions_json"),
                        PersonSetting.OUTGOING, Optional.of("outgoing_permissions_json")));
    }
}
