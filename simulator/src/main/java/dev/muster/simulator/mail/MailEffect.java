package dev.muster.simulator.mail;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** Everything that can happen to the inboxes; a person is named by the mail address. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "what")
sealed interface MailEffect {

    record Arrived(String mail, Letter letter) implements MailEffect {}
}
