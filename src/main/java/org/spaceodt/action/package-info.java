/**
 * Everything that changes Webex: an action reads what is there, says what would change, writes it, reads it back, and keeps
 * what was there before. {@link org.spaceodt.action.Action} is the contract, {@link org.spaceodt.action.Change} what a plan
 * says; {@code action.location}, {@code action.person} and {@code action.workspace} have a class an action.
 */
package org.spaceodt.action;
