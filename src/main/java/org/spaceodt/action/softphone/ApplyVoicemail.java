package org.spaceodt.action.softphone;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;

/** The voicemail of a person. */
@Singleton
public class ApplyVoicemail extends SettingsStage {
    public ApplyVoicemail() {
        super("apply_voicemail", Map.of(PersonSetting.VOICEMAIL, Optional.empty()));
    }
}
