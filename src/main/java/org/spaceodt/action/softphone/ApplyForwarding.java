package org.spaceodt.action.softphone;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;

/** Where the calls of a person are forwarded to. */
@Singleton
public class ApplyForwarding extends SettingsStage {
    public ApplyForwarding() {
        super("apply_forwarding", Map.of(PersonSetting.FORWARDING, Optional.empty()));
    }
}
