-- Mails of sign-ups take turns: as many an hour as a portal allows (REG-12). The next one's turn follows from theirs.
create index mails_of_sign_ups on mails (portal_id, next_attempt_at)
  where template in ('confirm-email-address', 'registration-status');
create index mails_about_queues on mails (portal_id, created_at) where template = 'sign-ups-queued';
