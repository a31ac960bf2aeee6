import { Link } from 'react-router';
import { useSession } from '../auth/use-session';

/** Whoever finds these roles in their session may open a case. */
const seers = ['officer', 'steering-group', 'auditor'];

interface Contents {
  readonly applicationId: string;
  readonly number: string;
}

/** The number of a case; a link for who may see the case, which finance may not. */
export function CaseNumber({ applicationId, number }: Contents) {
  const sees = useSession()?.roles.some((role) => seers.includes(role)) === true;
  if (!sees) return <span className="nowrap">{number}</span>;
  return (
    <Link to={`/dossiers/${applicationId}`} className="nowrap">
      {number}
    </Link>
  );
}
