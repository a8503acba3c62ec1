// The account forms, as their routes answer them.
import { withAnyone } from "@/lib/server/auth/with-anyone";
import { withPrincipal } from "@/lib/server/auth/with-principal";
import * as leave from "@/lib/server/data/leave-routes";
import { byMail, onHost } from "@/lib/server/hosted/account-routes/account-form";
import * as claim from "@/lib/server/hosted/account-routes/claim-routes";
import * as email from "@/lib/server/hosted/account-routes/email-routes";
import * as password from "@/lib/server/hosted/account-routes/password-routes";
import * as recovery from "@/lib/server/hosted/account-routes/recovery-routes";
import * as reset from "@/lib/server/hosted/account-routes/reset-routes";
import * as signIn from "@/lib/server/hosted/account-routes/sign-in-routes";
import * as passkeys from "@/lib/server/hosted/passkeys/shown-passkey-routes";
import { accountVoice, leaveVoice } from "@/lib/server/http/voices";

const voice = accountVoice("/account");

export const sendClaim = byMail(withPrincipal(claim.postClaim, voice));
export const sendClaimCode = byMail(withPrincipal(claim.postClaimCode, voice));
export const sendEmail = byMail(withPrincipal(email.postEmail, voice));
export const sendEmailCode = byMail(withPrincipal(email.postEmailCode, voice));
export const sendPassword = byMail(withPrincipal(password.postPassword, voice));
export const sendProof = onHost(withPrincipal(password.postProof, voice));
export const sendReset = byMail(withAnyone(reset.postReset, voice));
export const sendResetCode = byMail(withAnyone(reset.postResetCode, voice));
export const sendSignIn = byMail(withAnyone(signIn.postSignIn, voice));
export const sendEnterRecoveryCode = onHost(withAnyone(recovery.postEnterRecoveryCode, voice));
export const sendSignInPasskey = onHost(withAnyone(passkeys.postSignInPasskey, voice));
export const sendSignInPasskeyOptions = onHost(withAnyone(passkeys.postSignInPasskeyOptions, voice));
export const sendForget = withAnyone(leave.postForget, leaveVoice);
