/**
 * What is wrong with what somebody gave us, with what they can do about it, in their language.
 */
package org.spaceodt.diagnostic;
