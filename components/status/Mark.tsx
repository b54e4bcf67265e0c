/** The tenant's face: the practice brand's cone, or the first letter of a name. */
export function Mark({ name, practice, size = 34 }: { name: string; practice: boolean; size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 128 128" aria-hidden="true" focusable="false">
      <rect width="128" height="128" rx="30" fill="#b0195b" />
      {practice ? (
        <>
          <path fill="#fff8f1" d="M28 62a36 36 0 0 1 72 0q0 3-3 3H31q-3 0-3-3" />
          <path fill="#f2b26b" d="M39 73h50l-22.4 34q-2.6 4-5.2 0Z" />
        </>
      ) : (
        <text
          x="64"
          y="88"
          textAnchor="middle"
          fontSize="68"
          fontWeight="600"
          fill="#fff"
          fontFamily="inherit"
        >
          {firstLetter(name)}
        </text>
      )}
    </svg>
  );
}

const firstLetter = (name: string): string => /\p{L}|\p{N}/u.exec(name)?.[0].toUpperCase() ?? '·';

/** Outpost's own mark: a flag on a pole. */
export function OwnMark({ size = 24 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <rect width="24" height="24" rx="6" className="ink-fill" fill="light-dark(#1D1B18, #F4F2EF)" />
      <path
        d="M7.5 18.5h-2m2 0h2m-2 0V5.2m0 1h9.4l-2.6 3 2.6 3H7.5"
        fill="light-dark(#fff, #131211)"
        stroke="light-dark(#fff, #131211)"
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
